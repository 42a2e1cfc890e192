package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.ReleaseBucket;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.studio.migration.MigrationPreview;
import org.orgo.studio.migration.MigrationPreview.RunningVersion;
import org.orgo.studio.migration.MigrationStatus;
import org.orgo.studio.migration.NothingToMigrate;
import org.orgo.studio.migration.VersionIsTried;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.tasks.Task;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Running tasks while a changed lifecycle is tried on a share of new work, and after that. */
@OrgoTest
class MigrationsAndSharesTests extends MigratingGarage {

  private static final int PERCENT = 50;
  private static final String TRIED = "own-1";

  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk proposals;
  @Autowired Rollouts rollouts;

  @Test
  void tasks_of_what_is_tried_stay_as_long_as_it_is_tried() {
    Task before = working();
    Proposal proposal = approved();
    share(proposal);
    Task inShare = opened(true);
    Task beside = opened(false);

    RunningVersion tried = version(preview(), TRIED);
    assertThat(tried.tried()).isTrue();
    assertThat(tried.tasks()).isEqualTo(1);
    assertThatThrownBy(() -> request(TRIED, null)).isInstanceOf(VersionIsTried.class);
    DefinitionMigration others = done(elsewhere(() -> request(null, null)));

    assertThat(others.fromVersion()).startsWith("shared-");
    assertThat(others.tasksMoved()).isEqualTo(1);
    assertThat(read(before).position().definition()).isEqualTo(live());
    assertThat(read(beside).position().definition()).isEqualTo(live());
    assertThat(read(inShare)).isEqualTo(inShare);
    assertThatThrownBy(() -> request(null, null)).isInstanceOf(NothingToMigrate.class);
  }

  @Test
  void what_was_live_is_deployed_again_behind_what_is_tried_and_the_preview_says_it_is_the_same() {
    working();
    share(approved());
    opened(true);

    MigrationPreview preview = preview();

    assertThat(version(preview, "shared-").sameAsLive()).isTrue();
    assertThat(version(preview, "shared-").tried()).isFalse();
    assertThat(version(preview, TRIED).sameAsLive()).isFalse();
  }

  @Test
  void taken_back_its_tasks_may_go_on_in_what_is_live() {
    Proposal proposal = approved();
    share(proposal);
    Task inShare = act(opened(true), "start");

    garage.run("admin", () -> rollouts.rollBack(proposal));

    assertThat(version(preview(), TRIED).tried()).isFalse();
    assertThat(offered(inShare)).contains("wait_for_parts");
    assertThat(done(ordered(null)).tasksMoved()).isEqualTo(1);
    assertThat(offered(inShare)).doesNotContain("wait_for_parts");
    agrees(inShare);
  }

  @Test
  void rolled_out_for_everybody_its_tasks_offer_the_same_and_the_others_may_go_on() {
    Task before = working();
    Proposal proposal = approved();
    share(proposal);
    Task inShare = act(opened(true), "start");

    garage.run("admin", () -> rollouts.rollOut(proposal));

    RunningVersion tried = version(preview(), TRIED);
    assertThat(tried.tried()).isFalse();
    assertThat(tried.sameAsLive()).isTrue();
    String earlier = version(preview(), "shared-").version();
    done(elsewhere(() -> request(earlier, null)));
    assertThat(offered(before)).contains("wait_for_parts");
    done(elsewhere(() -> request(TRIED, null)));
    assertThat(offered(inShare)).contains("wait_for_parts");
    assertThat(preview().running()).isEmpty();
    agrees(before);
    agrees(inShare);
  }

  @Test
  void a_migration_under_way_stops_when_a_share_begins() {
    Task started = working();
    deploy(new LifecycleVariant().withNapOfADay());
    DefinitionMigration claimed = claimed();
    share(approved());
    clock.advance(Duration.ofMinutes(2));

    await().until(() -> found(claimed).status() == MigrationStatus.FAILED);

    assertThat(found(claimed).failure()).contains("gone live meanwhile");
    assertThat(read(started).position()).isEqualTo(started.position());
  }

  private Proposal approved() {
    Draft draft = garage.as("analyst", () -> drafts.create("Waiting for parts"));
    byte[] lifecycle = new LifecycleVariant().withWaitingForParts().bytes();
    garage.run("analyst", () -> drafts.put(draft.draftId(), FILE, lifecycle, null));
    Proposal proposal = garage.as("analyst", () -> proposals.submit(draft.draftId(), null));
    return garage.as("admin", () -> proposals.approve(proposal.proposalId(), null));
  }

  private void share(Proposal proposal) {
    garage.run("admin", () -> rollouts.rollOutToShare(proposal, PERCENT));
  }

  /** The next task on that side of the share. */
  private Task opened(boolean within) {
    Task task = opened();
    while (ReleaseBucket.isWithin(PERCENT, task.taskId().value()) != within) {
      Task wrongSide = task;
      garage.asSystem(() -> tasks.cancel(wrongSide.taskId(), "Not this side"));
      task = opened();
    }
    return task;
  }
}
