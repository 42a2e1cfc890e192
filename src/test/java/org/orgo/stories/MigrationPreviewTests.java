package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.migration.MigrationAgainstLaw;
import org.orgo.studio.migration.MigrationPreview;
import org.orgo.studio.migration.MigrationPreview.RunningState;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.MigrationPreview.StateChoice;
import org.orgo.studio.migration.NothingToMigrate;
import org.orgo.testing.OrgoTest;

/** What an analyst sees of running tasks after a release, and what cannot be asked for. */
@OrgoTest
class MigrationPreviewTests extends MigratingGarage {

  @Test
  void the_preview_counts_by_state_and_says_where_each_goes_on() {
    opened();
    opened();
    deploy(new LifecycleVariant().withWaitingForParts());
    act(working(), "wait_for_parts");
    deploy(new LifecycleVariant());

    MigrationPreview preview = preview();

    assertThat(preview.version()).isEqualTo("own-2");
    assertThat(preview.running()).hasSize(2);
    RunningVersion shared = version(preview, "shared-");
    assertThat(shared.tasks()).isEqualTo(2);
    assertThat(shared.states()).singleElement().extracting(RunningState::goesTo).isEqualTo(WAIT);
    RunningState parts = version(preview, "own-1").states().get(0);
    assertThat(parts.waitState()).isEqualTo(PARTS);
    assertThat(parts.name()).isEqualTo("Waiting for parts");
    assertThat(parts.goesTo()).as("somebody has to choose").isNull();
    assertThat(parts.choices()).extracting(StateChoice::waitState).containsExactly(HOLD);
  }

  @Test
  void a_mapping_to_another_status_or_another_clock_is_refused() {
    working();
    deploy(new LifecycleVariant().withWaitingForParts());
    act(working(), "wait_for_parts");
    deploy(new LifecycleVariant());

    assertThatThrownBy(() -> request("own-1", Map.of(PARTS, WORK)))
        .isInstanceOf(MigrationAgainstLaw.class)
        .hasMessageContaining("ON_HOLD")
        .hasMessageContaining("IN_PROGRESS");
    assertThatThrownBy(() -> request("own-1", Map.of(PARTS, "userTask_onHoldClockRuns")))
        .isInstanceOf(MigrationAgainstLaw.class)
        .hasMessageContaining("clock");
    assertThatThrownBy(() -> request("own-1", Map.of(PARTS, "userTask_nowhere")))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> request("own-1", Map.of("userTask_nowhere", HOLD)))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> request(null, null))
        .as("tasks run in two earlier versions")
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> request("own-1", null)).isInstanceOf(NothingToMigrate.class);
  }

  @Test
  void one_who_may_edit_looks_and_only_one_who_may_deploy_migrates() {
    working();
    deploy(new LifecycleVariant().withWaitingForParts());

    assertThat(garage.as("analyst", () -> desk.preview(FILE)).running()).hasSize(1);
    assertThatThrownBy(() -> garage.as("analyst", () -> desk.request(wanted(null, null))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> garage.as("worker", () -> desk.preview(FILE)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> garage.as("admin", () -> desk.preview("label-routing.dmn")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> garage.as("admin", () -> desk.preview("no.bpmn")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_mapping_to_a_step_of_another_kind_is_a_finding_at_its_element() {
    assertThat(check(Map.of(WORK, "event_completed")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.element()).isEqualTo(WORK);
              assertThat(finding.rule()).isEqualTo("migration");
            });
  }

  private List<Finding> check(Map<String, String> states) {
    String before = opened().position().definition();
    deploy(new LifecycleVariant());
    return garage.as("admin", () -> running.check(new VersionMapping(before, live(), states)));
  }
}
