package org.orgo.reviews.patterns.thresholds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternThresholds;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.OwnTables;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class ReviewThresholdsTests {

  @Autowired TestOrganizations organizations;
  @Autowired ReviewThresholds thresholds;
  @Autowired Deployments deployments;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_profile_with_a_longer_window_is_stricter() {
    assertThat(pairs(organizations.found("default"), Cadence.WEEKLY)).containsExactly("3 in 30");
  }

  @Test
  void a_profile_with_a_shorter_window_and_as_many_events_is_not() {
    ObjectNode calmer = nothing().put("reviews.pattern.window_days", 20);
    assertThat(pairs(organizations.found("default", calmer), Cadence.WEEKLY))
        .containsExactly("3 in 28");
  }

  @Test
  void where_neither_is_stricter_both_count_and_the_lower_rate_comes_first() {
    assertThat(pairs(organizations.found("hospital"), Cadence.WEEKLY))
        .containsExactly("3 in 28", "2 in 7");
    assertThat(pairs(organizations.found("retail_chain"), Cadence.MONTHLY))
        .containsExactly("5 in 180", "4 in 60");
  }

  @Test
  void a_window_shorter_than_the_period_would_overlook_a_part_of_it() {
    TestOrganization hospital = organizations.found("hospital");
    assertThat(pairs(hospital, Cadence.MONTHLY)).containsExactly("5 in 180");
    assertThat(pairs(hospital, Cadence.YEARLY)).containsExactly("10 in 730");
  }

  @Test
  void an_organizations_own_table_holds_for_it_and_says_so() {
    TestOrganization own = organizations.found("default");
    new OwnTables(deployments, jdbc, transaction)
        .deploy(
            own,
            "review-thresholds",
            TableFiles.xml("review-thresholds").replace("<text>28</text>", "<text>56</text>"));
    assertThat(pairs(own, Cadence.WEEKLY)).containsExactly("3 in 56");
    assertThat(pairs(organizations.found("default"), Cadence.WEEKLY)).containsExactly("3 in 30");
    assertThat(of(own, Cadence.WEEKLY).get(0).origin())
        .containsEntry("rule", "rule_frequencyWeekly")
        .containsEntry("numbers", "table")
        .containsKeys("version", "reason");
  }

  private List<String> pairs(TestOrganization organization, Cadence cadence) {
    return of(organization, cadence).stream()
        .map(each -> each.minimumEvents() + " in " + each.windowDays())
        .toList();
  }

  private List<PatternThresholds> of(TestOrganization organization, Cadence cadence) {
    return organization.asSystem(() -> thresholds.of(PatternKind.FREQUENCY, cadence));
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
