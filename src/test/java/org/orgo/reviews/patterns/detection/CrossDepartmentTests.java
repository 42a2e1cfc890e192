package org.orgo.reviews.patterns.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.patterns.detection.Facts.WEEK;
import static org.orgo.reviews.patterns.detection.Facts.YEAR;
import static org.orgo.reviews.patterns.detection.Facts.slip;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class CrossDepartmentTests {

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PatternSearch search;

  @Test
  void the_same_in_two_functions_is_a_review_by_the_leadership() {
    Facts plain = facts(nothing());
    outages(plain, "IT.Support", 2);
    outages(plain, "Education.Support", 1);

    assertThat(found(plain, WEEK))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.key())
                  .isEqualTo(Map.of("category", "INCIDENT", "subtype", "outage"));
              assertThat(pattern.events()).isEqualTo(3);
              assertThat(pattern.caseIds()).hasSize(3);
              assertThat(pattern.numbers().get("functions")).isEqualByComparingTo("2");
              assertThat(pattern.numbers().get("largest_share_percent"))
                  .isEqualByComparingTo("66.67");
              assertThat(pattern.thresholds().label()).hasToString("2.94.Leadership.Safety.Review");
            });
  }

  @Test
  void what_happens_to_one_function_four_times_in_five_is_that_functions_own() {
    Facts plain = facts(nothing());
    outages(plain, "IT.Support", 4);
    outages(plain, "Education.Support", 1);
    assertThat(found(plain, WEEK)).as("80 percent").hasSize(1);
    outages(plain, "IT.Support", 1);
    assertThat(found(plain, WEEK)).as("83 percent").isEmpty();
  }

  @Test
  void one_function_is_not_several() {
    Facts plain = facts(nothing());
    outages(plain, "Ops.Maintenance", 3);
    outages(plain, "Ops.Supervisor", 3);
    assertThat(found(plain, WEEK)).isEmpty();
  }

  @Test
  void a_yearly_review_asks_for_three_functions() {
    Facts plain = facts(nothing());
    outages(plain, "IT.Support", 5);
    outages(plain, "Education.Support", 5);
    assertThat(found(plain, YEAR)).isEmpty();
    outages(plain, "Customer.Support", 1);
    assertThat(found(plain, YEAR)).hasSize(1);
  }

  @Test
  void a_profile_may_switch_it_off() {
    Facts plain = facts(nothing().put("reviews.cyclic.cross_department_trends", false));
    outages(plain, "IT.Support", 2);
    outages(plain, "Education.Support", 2);
    assertThat(found(plain, WEEK)).isEmpty();
  }

  private static void outages(Facts facts, String role, int count) {
    for (int day = 0; day < count; day++) {
      facts.add(slip(day).labelled(8, role).about("INCIDENT", "outage"));
    }
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Facts facts(ObjectNode overrides) {
    return new Facts(jdbc, transaction, organizations.found("default", overrides));
  }

  private List<FoundPattern> found(Facts facts, ReviewPeriod period) {
    return facts.of().asSystem(() -> search.search(period, Set.of(PatternKind.CROSS_DEPARTMENT)));
  }
}
