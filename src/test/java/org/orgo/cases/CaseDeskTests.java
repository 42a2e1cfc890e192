package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orgo.cases.CaseFixtures.aCase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseEvent.CaseEventKind;
import org.orgo.cases.persistence.Cases;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal.RefusalKind;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may change a case, what they may change, and the trace each change leaves. */
@OrgoTest
class CaseDeskTests {

  @Autowired TestOrganizations organizations;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired Cases cases;
  @Autowired AuditLog audit;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void an_opened_case_remembers_the_label_it_came_in_with() {
    Case opened = open(aCase().labelled("101.24.Operations.Safety").tagged("roof", "rain"));

    assertThat(opened.status()).isEqualTo(CaseStatus.OPEN);
    assertThat(opened.version()).isEqualTo(1);
    assertThat(opened.label()).isEqualTo("101.24.Operations.Safety");
    assertThat(opened.origin().originVerticalLevel()).isEqualTo("101");
    assertThat(opened.origin().originRole()).isEqualTo("Operations.Safety");
    assertThat(opened.content().tags()).containsExactly("roof", "rain");
  }

  @Test
  void a_label_without_a_role_leaves_the_origin_without_one() {
    assertThat(open(aCase().labelled("1001.14")).origin().originRole()).isNull();
  }

  @Test
  void what_somebody_does_not_see_does_not_exist_for_them() {
    Case secret = open(aCase().visible(Visibility.RESTRICTED));

    refusedAsAbsent(northside, "analyst", () -> board.get(secret.caseId()));
    refusedAsAbsent(northside, "analyst", () -> desk.act(secret.caseId(), "start", null, null));
    refusedAsAbsent(northside, "analyst", () -> desk.change(secret.caseId(), titled("Mine")));
    assertThat(northside.as("worker", () -> board.get(secret.caseId()))).isEqualTo(secret);
  }

  @Test
  void another_organization_finds_no_such_case() {
    TestOrganization elmStreet = organizations.found("default");
    Case ours = open(aCase().visible(Visibility.PUBLIC));

    refusedAsAbsent(elmStreet, "admin", () -> board.get(ours.caseId()));
    refusedAsAbsent(elmStreet, "admin", () -> desk.act(ours.caseId(), "start", null, null));
  }

  @Test
  void who_sees_a_case_and_may_not_work_is_told_which_right_is_missing() {
    Case open = open(aCase());

    for (Runnable deed :
        List.<Runnable>of(
            () -> desk.act(open.caseId(), "start", null, null),
            () -> desk.change(open.caseId(), titled("Mine")))) {
      assertThatThrownBy(() -> northside.run("analyst", deed))
          .isInstanceOf(NotAllowed.class)
          .hasMessageContaining("task.work");
    }
    assertThat(read(open)).isEqualTo(open);
  }

  @Test
  void who_looked_at_an_older_version_is_shown_the_present_one() {
    Case seen = open(aCase());
    Case now = northside.as("worker", () -> desk.change(seen.caseId(), titled("It leaks more")));

    for (Runnable deed :
        List.<Runnable>of(
            () -> desk.act(seen.caseId(), "start", null, seen.version()),
            () ->
                desk.change(
                    seen.caseId(),
                    new CaseChange("Late", null, null, null, null, seen.version())))) {
      CaseChangedMeanwhile refusal =
          catchThrowableOfType(CaseChangedMeanwhile.class, () -> northside.run("worker", deed));
      assertThat(refusal.code()).isEqualTo("case_changed_meanwhile");
      assertThat(refusal.kind()).isEqualTo(RefusalKind.CONFLICT);
      assertThat(refusal.current()).contains(now);
    }
    assertThat(read(seen)).isEqualTo(now);
  }

  @Test
  void who_names_the_present_version_is_served() {
    Case seen = open(aCase());

    assertThat(
            northside
                .as("worker", () -> desk.act(seen.caseId(), "start", null, seen.version()))
                .status())
        .isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void a_row_that_changed_between_reading_and_writing_is_not_overwritten() {
    Case seen = open(aCase());
    Case now = northside.as("worker", () -> desk.change(seen.caseId(), titled("It leaks more")));

    assertThatThrownBy(
            () ->
                northside.asSystem(
                    () ->
                        transaction.execute(
                            status ->
                                cases.change(
                                    seen,
                                    seen.movedTo(CaseStatus.RESOLVED, seen.position(), cases.now()),
                                    CaseEventKind.STATUS_CHANGED,
                                    Cases.data()))))
        .isInstanceOfSatisfying(
            CaseChangedMeanwhile.class, refusal -> assertThat(refusal.current()).contains(now));

    assertThat(read(seen)).isEqualTo(now);
    assertThat(events(seen)).hasSize(2);
  }

  @Test
  void a_change_leaves_alone_what_it_does_not_name() {
    Case before = open(aCase().tagged("roof"));

    Case after = northside.as("worker", () -> desk.change(before.caseId(), titled("It pours")));

    assertThat(after.title()).isEqualTo("It pours");
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("content.title", "version", "updatedAt")
        .isEqualTo(before);
  }

  @Test
  void metadata_is_added_to_what_is_there() {
    Case theCase = open(aCase());
    noted(theCase, "floor", "3");

    Case after = noted(theCase, "wing", "north");

    assertThat(after.content().metadata().path("floor").asText()).isEqualTo("3");
    assertThat(after.content().metadata().path("wing").asText()).isEqualTo("north");
  }

  @Test
  void a_title_is_a_text_of_at_most_500_characters() {
    Case theCase = open(aCase());

    for (String title : List.of("", " ", "x".repeat(501))) {
      assertThatThrownBy(
              () -> northside.as("worker", () -> desk.change(theCase.caseId(), titled(title))))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("title"));
    }
    String longest = "x".repeat(500);
    assertThat(northside.as("worker", () -> desk.change(theCase.caseId(), titled(longest))).title())
        .isEqualTo(longest);
  }

  @Test
  void each_change_leaves_one_event_and_one_entry_in_the_audit() {
    Case theCase = open(aCase());
    northside.run(
        "worker",
        () -> {
          desk.act(theCase.caseId(), "start", null, null);
          desk.change(theCase.caseId(), titled("It pours"));
          desk.act(theCase.caseId(), "resolve", "Mended", null);
        });

    assertThat(events(theCase))
        .extracting(CaseEvent::kind)
        .containsExactly(
            CaseEventKind.CREATED,
            CaseEventKind.STATUS_CHANGED,
            CaseEventKind.METADATA_UPDATED,
            CaseEventKind.STATUS_CHANGED);
    assertThat(recorded(theCase))
        .extracting(AuditEntry::action)
        .containsExactly(
            "case.created", "case.status_changed", "case.metadata_updated", "case.status_changed");
  }

  @Test
  void a_refused_change_leaves_no_trace() {
    Case theCase = open(aCase());

    assertThatThrownBy(
            () -> northside.as("worker", () -> desk.act(theCase.caseId(), "reopen", null, null)))
        .isInstanceOf(CaseActionNotOffered.class);
    assertThatThrownBy(
            () -> northside.as("worker", () -> desk.act(theCase.caseId(), "archive", null, null)))
        .isInstanceOf(InvalidRequest.class);

    assertThat(events(theCase)).hasSize(1);
    assertThat(recorded(theCase)).hasSize(1);
  }

  @Test
  void an_event_says_who_moved_the_case_from_where_to_where_and_why() {
    Case theCase = open(aCase());

    northside.as("worker", () -> desk.act(theCase.caseId(), "archive", "Sold the house", null));

    CaseEvent moved = events(theCase).get(1);
    assertThat(moved.actorUserId()).isEqualTo(northside.user("worker"));
    assertThat(moved.origin()).isEqualTo(EventOrigin.UI);
    assertThat(moved.data().path("from").asText()).isEqualTo("OPEN");
    assertThat(moved.data().path("to").asText()).isEqualTo("ARCHIVED");
    assertThat(moved.data().path("reason").asText()).isEqualTo("Sold the house");
    assertThat(events(theCase).get(0).actorUserId()).isNull();
  }

  @Test
  void an_edit_is_recorded_by_the_names_of_its_fields_only() {
    Case theCase = open(aCase());

    northside.as(
        "worker",
        () ->
            desk.change(
                theCase.caseId(),
                new CaseChange("Mrs Canary", null, List.of("a"), null, null, null)));

    CaseEvent edited = events(theCase).get(1);
    assertThat(edited.data().fieldNames()).toIterable().containsExactlyInAnyOrder("title", "tags");
    assertThat(edited.data().toString()).doesNotContain("Canary");
  }

  @Test
  void the_audit_of_a_case_never_repeats_what_people_wrote() {
    Case theCase = open(aCase().titled("Canary in the roof"));

    northside.as("worker", () -> desk.act(theCase.caseId(), "archive", "The canary flew", null));

    assertThat(recorded(theCase).toString()).doesNotContainIgnoringCase("canary");
    assertThat(recorded(theCase).get(1))
        .satisfies(
            entry -> {
              assertThat(entry.category()).isEqualTo(LogCategory.WORKFLOW);
              assertThat(entry.actorUserId()).isEqualTo(northside.user("worker").value());
              assertThat(entry.fields()).containsExactlyInAnyOrder("from", "to", "reason");
            });
  }

  private Case open(CaseFixtures draft) {
    CaseId id = northside.asSystem(() -> desk.open(draft.draft()));
    return northside.asSystem(() -> board.get(id));
  }

  private Case noted(Case theCase, String key, String value) {
    CaseChange change =
        new CaseChange(
            null, null, null, JsonNodeFactory.instance.objectNode().put(key, value), null, null);
    return northside.as("worker", () -> desk.change(theCase.caseId(), change));
  }

  private Case read(Case theCase) {
    return northside.asSystem(() -> board.get(theCase.caseId()));
  }

  private List<CaseEvent> events(Case theCase) {
    return northside.asSystem(() -> board.events(theCase.caseId()));
  }

  private List<AuditEntry> recorded(Case theCase) {
    return northside.asSystem(() -> audit.about("case", theCase.caseId()));
  }

  private static void refusedAsAbsent(TestOrganization organization, String user, Runnable deed) {
    assertThatThrownBy(() -> organization.run(user, deed))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.code()).isEqualTo("case_not_found"));
  }

  private static CaseChange titled(String title) {
    return new CaseChange(title, null, null, null, null, null);
  }
}
