package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

@OrgoTest
class CaseDeskTests {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @Autowired TestOrganizations organizations;
  @Autowired CaseDesk desk;

  TestOrganization hospital;
  CaseId id;

  @BeforeEach
  void a_case_is_open() {
    hospital = organizations.found("hospital");
    id = hospital.asSystem(() -> desk.open(aCase()));
  }

  @Test
  void an_open_case_is_resolved_and_reopened() {
    assertThat(act("resolve", null).status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(act("reopen", null).status()).isEqualTo(CaseStatus.IN_PROGRESS);
  }

  @Test
  void archiving_an_open_case_without_a_reason_is_refused() {
    assertThatThrownBy(() -> act("archive", " ")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void what_its_status_does_not_offer_is_refused() {
    assertThatThrownBy(() -> act("reopen", "Because")).isInstanceOf(CaseActionNotOffered.class);
  }

  @Test
  void who_looked_at_an_older_version_is_told_the_current_one() {
    act("start", null);

    assertThatThrownBy(() -> hospital.as("worker", () -> desk.act(id, "resolve", null, 0)))
        .isInstanceOf(CaseChangedMeanwhile.class);
  }

  @Test
  void an_archived_case_is_reopened_by_an_administrator_only() {
    act("archive", "Done with");

    assertThatThrownBy(() -> act("reopen", "Not done")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_change_leaves_alone_what_it_does_not_name() {
    Case seen = hospital.as("worker", () -> desk.change(id, titled("Roof leaks")));

    assertThat(seen.title()).isEqualTo("Roof leaks");
    assertThat(seen.description()).isEqualTo("Water on the floor");
    assertThat(seen.tags()).containsExactly("roof");
  }

  @Test
  void a_case_of_another_organization_does_not_exist() {
    TestOrganization elsewhere = organizations.found("hospital");

    assertThatThrownBy(() -> elsewhere.as("worker", () -> desk.act(id, "resolve", null, null)))
        .isInstanceOf(NotFound.class);
  }

  private Case act(String action, String reason) {
    return hospital.as("worker", () -> desk.act(id, action, reason, null));
  }

  private static CaseChange titled(String title) {
    return new CaseChange(title, null, null, null, null);
  }

  private static NewCase aCase() {
    return new NewCase(
        CaseId.random(),
        SignalSource.API,
        null,
        "maintenance",
        Category.INCIDENT,
        null,
        Label.parse("1001.11.Ops.Maintenance"),
        "Roof",
        "Water on the floor",
        Severity.MINOR,
        Visibility.INTERNAL,
        "Ops.Maintenance",
        Duration.ofHours(1),
        List.of("roof"),
        JSON.objectNode(),
        null,
        JSON.objectNode());
  }
}
