package org.orgo.studio.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.ReleaseBucket;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.studio.shares.ShareFigures.SideFigures;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestWork;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of new work, old against new. */
@OrgoTest
class ShareWatchTests {

  @Autowired TestOrganizations organizations;
  @Autowired DraftDesk drafts;
  @Autowired ProposalDesk desk;
  @Autowired Rollouts rollouts;
  @Autowired Shares shares;
  @Autowired ShareWatch watch;
  @Autowired TestWork work;
  @Autowired TaskDesk tasks;
  @Autowired MovableClock clock;

  private TestOrganization shops;
  private final List<TaskId> live = new ArrayList<>();
  private final List<TaskId> tried = new ArrayList<>();

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void each_side_is_counted_by_the_diagram_its_work_lives_in() {
    PartialRelease share = shared(Map.of(ShareableFiles.LIFECYCLE, SharesTests.lifecycle()));
    openOnEachSide(ShareFigures.MIN_COMPARED);
    requireCounted(share);
  }

  @Test
  void where_only_a_table_is_tried_each_side_is_counted_by_the_version_that_decided() {
    PartialRelease share =
        shared(Map.of("label-routing.dmn", SharesTests.renamed("label-routing")));
    openOnEachSide(ShareFigures.MIN_COMPARED);
    requireCounted(share);
  }

  @Test
  void fewer_than_twenty_on_a_side_are_too_few_to_compare() {
    PartialRelease share = shared(Map.of(ShareableFiles.LIFECYCLE, SharesTests.lifecycle()));
    assertThat(all(share).isTooFewToCompare()).as("none yet").isTrue();
    openOnEachSide(3);
    ShareFigures figures = all(share);
    assertThat(figures.tried().begun()).isEqualTo(tried.size());
    assertThat(figures.isTooFewToCompare()).isEqualTo(Math.min(tried.size(), live.size()) < 20);
    assertThat(figures.tried().medianToFirstMove()).isNull();
  }

  @Test
  void what_began_before_or_after_the_share_is_not_counted() {
    open(Visibility.INTERNAL);
    clock.advance(Duration.ofSeconds(1));
    PartialRelease share = shared(Map.of(ShareableFiles.LIFECYCLE, SharesTests.lifecycle()));
    live.clear();
    tried.clear();
    openOnEachSide(2);
    clock.advance(Duration.ofSeconds(1));
    shops.run("admin", () -> rollouts.rollBack(proposal(share)));
    PartialRelease ended =
        shops.as("admin", () -> shares.ofProposal(share.proposalId()).orElseThrow());
    int liveThen = live.size();
    int triedThen = tried.size();
    clock.advance(Duration.ofSeconds(1));
    open(Visibility.INTERNAL);

    ShareFigures figures = all(ended);
    assertThat(List.of(figures.live().begun(), figures.tried().begun()))
        .containsExactly(liveThen, triedThen);
  }

  @Test
  void a_few_tasks_that_the_reader_may_not_read_are_not_told_of() {
    PartialRelease share = shared(Map.of(ShareableFiles.LIFECYCLE, SharesTests.lifecycle()));
    while (tried.size() < 9) {
      open(Visibility.RESTRICTED);
    }
    assertThat(all(share).tried().begun()).isEqualTo(9);
    assertThat(seenByAnalyst(share).tried().begun()).isZero();
    while (tried.size() < 12) {
      open(Visibility.RESTRICTED);
    }
    assertThat(seenByAnalyst(share).tried().begun()).isEqualTo(10);
  }

  private void requireCounted(PartialRelease share) {
    clock.advance(Duration.ofMinutes(10));
    live.subList(0, 3).forEach(task -> act(task, "start"));
    tried.subList(0, 20).forEach(task -> act(task, "start"));
    tried.subList(0, 2).forEach(task -> act(task, "escalate"));
    tried
        .subList(2, 5)
        .forEach(
            task -> shops.run("worker", () -> tasks.assign(task, "Operations.Safety", null, null)));
    work.complain(shops, live.get(4), live.get(5));
    clock.advance(Duration.ofDays(60));

    ShareFigures figures = all(share);

    assertThat(figures.live())
        .isEqualTo(new SideFigures(live.size(), 0, 1, 0, live.size() - 3, null));
    // the clock runs on while they are opened
    Duration median = figures.tried().medianToFirstMove();
    assertThat(median).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(13));
    assertThat(figures.tried())
        .isEqualTo(new SideFigures(tried.size(), 2, 0, 3, tried.size() - 20, median));
    assertThat(figures.isTooFewToCompare()).isFalse();
  }

  private void openOnEachSide(int least) {
    while (Math.min(live.size(), tried.size()) < least) {
      open(Visibility.INTERNAL);
    }
  }

  private void open(Visibility visibility) {
    TaskId task = work.open(shops, visibility);
    (ReleaseBucket.isWithin(50, task.value()) ? tried : live).add(task);
  }

  private void act(TaskId task, String action) {
    shops.run("worker", () -> tasks.act(task, new ActionCommand(action, "Because", null, null)));
  }

  private ShareFigures all(PartialRelease share) {
    return shops.asSystem(() -> watch.of(share));
  }

  private ShareFigures seenByAnalyst(PartialRelease share) {
    return shops.as("analyst", () -> watch.of(share));
  }

  private Proposal proposal(PartialRelease share) {
    return shops.as("admin", () -> desk.get(share.proposalId()));
  }

  private PartialRelease shared(Map<String, byte[]> files) {
    Draft draft = shops.as("analyst", () -> drafts.create("Sharper"));
    files.forEach(
        (file, content) ->
            shops.run("analyst", () -> drafts.put(draft.draftId(), file, content, null)));
    Proposal proposal = shops.as("analyst", () -> desk.submit(draft.draftId(), null));
    shops.run("admin", () -> desk.approve(proposal.proposalId(), null));
    shops.run("admin", () -> rollouts.rollOutToShare(proposal, 50));
    return shops.as("admin", () -> shares.ofProposal(proposal.proposalId()).orElseThrow());
  }
}
