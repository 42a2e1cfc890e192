package org.orgo.reviews.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.OwnTables;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What analysts write about the tasks of a pattern, and what a deployment answers. */
@OrgoTest
class ReviewTaskTableTests {

  private static final String TABLE = "review-tasks";
  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @Autowired TaskBoard tasks;
  @Autowired Deployments deployments;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization shop;

  @BeforeEach
  void found() {
    shop = organizations.found("default");
  }

  @Test
  void an_organizations_own_table_says_what_is_to_be_done_and_by_whom() {
    deploy(
        TableFiles.xml(TABLE)
            .replace("\"review.task.inspect\"", "\"Ask the porter\"")
            .replaceFirst("(rule_inspect_role\">\\s*<text>)\"\"", "$1\"Ops.Maintenance\""));

    shop.runAsSystem(() -> response.answer(FIRST, List.of(aPattern().found())));

    assertThat(tasks())
        .filteredOn(task -> task.title().equals("Ask the porter"))
        .extracting(TaskSummary::ownerRole)
        .containsExactly("Ops.Maintenance");
    assertThat(tasks()).hasSize(3);
  }

  @Test
  void each_row_says_how_long_its_task_may_wait_and_nothing_escalates_at_its_birth() {
    TestOrganization hospital = organizations.found("hospital");

    hospital.runAsSystem(() -> response.answer(FIRST, List.of(aPattern().found())));

    List<TaskSummary> opened = hospital.asSystem(() -> tasks.list(TaskFilter.none()).items());
    assertThat(opened)
        .extracting(task -> task.deadline().reactivityTime().toDays())
        .containsExactlyInAnyOrder(3L, 14L, 28L);
    assertThat(opened).extracting(task -> task.deadline().escalationLevel()).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "rule_inspect_role, Elm.Treehouse",
    "rule_inspect_title, review.task.nonsense",
    "rule_inspect_taskLabel, 100.94.Operations.Safety",
    "rule_inspect_taskLabel, somewhere",
    "rule_inspect_reactivity, soon",
    "rule_inspect_reactivity, PT0S"
  })
  void a_cell_that_nobody_can_follow_is_refused(String cell, String value) {
    String wrong =
        TableFiles.xml(TABLE)
            .replaceFirst("(" + cell + "\">\\s*<text>)\"[^\"]*\"", "$1\"" + value + "\"");

    assertThat(wrong).contains(value);
    assertThatThrownBy(() -> deploy(wrong))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining(value);
  }

  @Test
  void a_kind_of_pattern_that_does_not_exist_is_refused() {
    assertThatThrownBy(
            () -> deploy(TableFiles.xml(TABLE).replace("\"HIGH_RISK\"<", "\"HIGH_RISC\"<")))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("HIGH_RISC");
  }

  private void deploy(String xml) {
    new OwnTables(deployments, jdbc, transaction).deploy(shop, TABLE, xml);
  }

  private List<TaskSummary> tasks() {
    return shop.asSystem(() -> tasks.list(TaskFilter.none()).items());
  }
}
