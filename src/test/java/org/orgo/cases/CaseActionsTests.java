package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orgo.cases.CaseFixtures.aCase;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.Refusal.RefusalKind;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may do with a case at each status, and what it asks of them. */
@OrgoTest
class CaseActionsTests {

  @Autowired TestOrganizations organizations;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired AuditLog audit;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, start, IN_PROGRESS",
    "OPEN, resolve, RESOLVED",
    "OPEN, archive, ARCHIVED",
    "IN_PROGRESS, resolve, RESOLVED",
    "IN_PROGRESS, archive, ARCHIVED",
    "RESOLVED, archive, ARCHIVED",
    "RESOLVED, reopen, IN_PROGRESS"
  })
  void a_lawful_action_moves_the_case(CaseStatus from, String action, CaseStatus to) {
    Case before = caseThatIs(from);

    Case moved = act(before, "worker", action, "Because");

    assertThat(moved.status()).isEqualTo(to);
    assertThat(moved.version()).isEqualTo(before.version() + 1);
    assertThat(read(before)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, reopen, start resolve archive",
    "OPEN, explode, start resolve archive",
    "IN_PROGRESS, start, resolve archive",
    "IN_PROGRESS, reopen, resolve archive",
    "RESOLVED, start, reopen archive",
    "RESOLVED, resolve, reopen archive",
    "ARCHIVED, start, reopen",
    "ARCHIVED, resolve, reopen",
    "ARCHIVED, archive, reopen"
  })
  void an_unlawful_action_is_refused_showing_the_case_and_what_it_offers(
      CaseStatus status, String action, String offered) {
    Case before = caseThatIs(status);

    CaseActionNotOffered refusal =
        catchThrowableOfType(
            CaseActionNotOffered.class, () -> act(before, "worker", action, "Because"));

    assertThat(refusal.code()).isEqualTo("action_not_offered");
    assertThat(refusal.kind()).isEqualTo(RefusalKind.CONFLICT);
    assertThat(refusal).hasMessageContaining(status.name()).hasMessageContaining(action);
    assertThat(refusal.current())
        .contains(new CaseActionNotOffered.CaseState(before, Arrays.asList(offered.split(" "))));
    assertThat(read(before)).isEqualTo(before);
  }

  @Test
  void an_action_is_taken_in_any_letter_case() {
    assertThat(act(caseThatIs(CaseStatus.OPEN), "worker", "Start", null).status())
        .isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "IN_PROGRESS"})
  void archiving_what_is_not_resolved_asks_for_a_reason(CaseStatus status) {
    Case theCase = caseThatIs(status);

    for (String reason : Arrays.asList(null, " ")) {
      assertThatThrownBy(() -> act(theCase, "worker", "archive", reason))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal ->
                  assertThat(refusal.errors())
                      .singleElement()
                      .satisfies(error -> assertThat(error.field()).isEqualTo("reason")));
    }
    assertThat(read(theCase).status()).isEqualTo(status);
  }

  @Test
  void archiving_a_resolved_case_asks_for_no_reason() {
    assertThat(act(caseThatIs(CaseStatus.RESOLVED), "worker", "archive", null).status())
        .isEqualTo(CaseStatus.ARCHIVED);
  }

  @Test
  void nobody_but_an_administrator_reopens_an_archived_case() {
    Case archived = caseThatIs(CaseStatus.ARCHIVED);

    assertThatThrownBy(() -> act(archived, "worker", "reopen", "Because"))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("organization.admin");

    assertThat(read(archived)).isEqualTo(archived);
    assertThat(security(archived)).isEmpty();
  }

  @Test
  void an_administrator_who_reopens_an_archived_case_leaves_a_security_event() {
    Case archived = caseThatIs(CaseStatus.ARCHIVED);

    Case reopened = act(archived, "admin", "reopen", "A mistake");

    assertThat(reopened.status()).isEqualTo(CaseStatus.IN_PROGRESS);
    AuditEntry recorded = security(archived).get(0);
    assertThat(recorded.action()).isEqualTo("case.archived_reopened");
    assertThat(recorded.actorUserId()).isEqualTo(northside.user("admin").value());
    assertThat(security(archived)).hasSize(1);
  }

  @Test
  void reopening_an_archived_case_asks_for_a_reason() {
    Case archived = caseThatIs(CaseStatus.ARCHIVED);

    assertThatThrownBy(() -> act(archived, "admin", "reopen", ""))
        .isInstanceOf(InvalidRequest.class);

    assertThat(security(archived)).isEmpty();
  }

  @Test
  void reopening_a_resolved_case_is_everyday_work() {
    Case reopened = act(caseThatIs(CaseStatus.RESOLVED), "worker", "reopen", null);

    assertThat(security(reopened)).isEmpty();
  }

  @Test
  void a_case_that_is_over_says_since_when_and_forgets_it_once_reopened() {
    Case resolved = caseThatIs(CaseStatus.RESOLVED);

    assertThat(resolved.closedAt()).isEqualTo(resolved.updatedAt());
    assertThat(act(resolved, "worker", "reopen", null).closedAt()).isNull();
    assertThat(caseThatIs(CaseStatus.ARCHIVED).closedAt()).isNotNull();
    assertThat(caseThatIs(CaseStatus.IN_PROGRESS).closedAt()).isNull();
  }

  private Case caseThatIs(CaseStatus status) {
    CaseId id = northside.asSystem(() -> desk.open(aCase().draft()));
    Case opened = northside.asSystem(() -> board.get(id));
    return switch (status) {
      case OPEN -> opened;
      case IN_PROGRESS -> act(opened, "worker", "start", null);
      case RESOLVED -> act(opened, "worker", "resolve", null);
      case ARCHIVED -> act(opened, "worker", "archive", "No longer needed");
    };
  }

  private Case act(Case theCase, String user, String action, String reason) {
    return northside.as(user, () -> desk.act(theCase.caseId(), action, reason, null));
  }

  private Case read(Case theCase) {
    return northside.asSystem(() -> board.get(theCase.caseId()));
  }

  private List<AuditEntry> security(Case theCase) {
    return northside.asSystem(() -> audit.about("case", theCase.caseId())).stream()
        .filter(entry -> entry.category() == LogCategory.SECURITY)
        .toList();
  }
}
