package org.orgo.studio.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.coverage.RecordedCoverage.UsedRow;
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

/** What rows decided lately, and what people made of it. */
@OrgoTest
class CoverageTests {

  private static final String TABLE = "label-routing";

  @Autowired TestOrganizations organizations;
  @Autowired CoverageDesk desk;
  @Autowired TestWork work;
  @Autowired TaskDesk tasks;
  @Autowired MovableClock clock;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void before_anything_was_decided_no_row_is_said_to_be_idle() {
    RecordedCoverage coverage = seenBy("analyst");
    assertThat(coverage.asked()).isFalse();
    assertThat(coverage.rows()).isNotEmpty().allMatch(row -> row.work() == 0);
  }

  @Test
  void one_row_decided_and_all_others_did_not() {
    List<TaskId> opened = List.of(open(null), open(null), open(null));
    RecordedCoverage coverage = seenBy("analyst");
    assertThat(coverage.asked()).isTrue();
    assertThat(decided(coverage).work()).isEqualTo(opened.size());
    assertThat(coverage.rows()).extracting(UsedRow::number).startsWith(1, 2, 3);
    assertThat(seenBy("analyst", "escalation-path").rows()).isNotEmpty();
  }

  @Test
  void what_people_gave_elsewhere_or_complained_about_is_counted_and_escalations_are_not() {
    TaskId right = open(null);
    TaskId elsewhere = open(null);
    TaskId escalated = open(null);
    TaskId disliked = open(null);
    TaskId complaint = open(null);
    act(right, "start");
    shops.run("worker", () -> tasks.assign(elsewhere, "Operations.Safety", null, null));
    act(escalated, "start");
    act(escalated, "escalate");
    work.complain(shops, disliked, complaint);

    UsedRow row = decided(seenBy("analyst"));
    assertThat(row.work()).isEqualTo(5);
    assertThat(row.rerouted()).isEqualTo(1);
    assertThat(row.complaints()).isEqualTo(1);
  }

  @Test
  void what_is_older_than_90_days_does_not_count() {
    open(null);
    clock.advance(Duration.ofDays(91));
    assertThat(seenBy("analyst").asked()).isFalse();
    open(null);
    assertThat(decided(seenBy("analyst")).work()).isEqualTo(1);
  }

  @Test
  void a_few_tasks_that_the_reader_may_not_read_are_not_told_of() {
    for (int each = 0; each < 9; each++) {
      open(Visibility.RESTRICTED);
    }
    assertThat(seenBy("analyst").rows()).allMatch(row -> row.work() == 0);
    for (int each = 0; each < 3; each++) {
      open(Visibility.RESTRICTED);
    }
    assertThat(decided(seenBy("analyst")).work()).isEqualTo(10);
  }

  @Test
  void whoever_may_not_edit_processes_is_told_nothing_and_another_organization_sees_its_own() {
    open(null);
    assertThatThrownBy(() -> seenBy("worker")).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> seenBy("analyst", "no-such-table")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> seenBy("analyst", "../secret")).isInstanceOf(NotFound.class);
    TestOrganization others = organizations.found("retail_chain");
    assertThat(others.as("analyst", () -> desk.of(TABLE)).asked()).isFalse();
  }

  private RecordedCoverage seenBy(String who) {
    return seenBy(who, TABLE);
  }

  private RecordedCoverage seenBy(String who, String table) {
    return shops.as(who, () -> desk.of(table));
  }

  private static UsedRow decided(RecordedCoverage coverage) {
    List<UsedRow> decided = coverage.rows().stream().filter(row -> row.work() > 0).toList();
    assertThat(decided).hasSize(1);
    return decided.get(0);
  }

  private TaskId open(Visibility visibility) {
    return work.open(shops, visibility);
  }

  private void act(TaskId task, String action) {
    shops.run("worker", () -> tasks.act(task, new ActionCommand(action, "Because", null, null)));
  }
}
