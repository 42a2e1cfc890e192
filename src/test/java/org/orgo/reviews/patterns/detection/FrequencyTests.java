package org.orgo.reviews.patterns.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.patterns.detection.Facts.MONTH;
import static org.orgo.reviews.patterns.detection.Facts.WEEK;
import static org.orgo.reviews.patterns.detection.Facts.YEAR;
import static org.orgo.reviews.patterns.detection.Facts.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class FrequencyTests {

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PatternSearch search;

  @Test
  void five_mails_about_a_wet_floor_are_an_audit_of_safety_with_five_links() {
    Facts hospital = facts("hospital");
    List<UUID> cases = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      cases.add(hospital.add(slip(day)));
    }

    assertThat(found(hospital, WEEK))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.key())
                  .isEqualTo(
                      Map.of(
                          "label_category", "9",
                          "owner_role", "Operations.Safety",
                          "subtype", "slip_hazard"));
              assertThat(pattern.events()).isEqualTo(5);
              assertThat(pattern.sources()).isEqualTo(5);
              assertThat(pattern.caseIds()).containsExactlyElementsOf(cases);
              assertThat(pattern.taskIds()).isEmpty();
              assertThat(pattern.visibility()).isEqualTo(Visibility.RESTRICTED);
              assertThat(pattern.thresholds().label()).hasToString("11.94.Operations.Safety.Audit");
              assertThat(pattern.thresholds().severity()).isEqualTo(Severity.MAJOR);
              assertThat(pattern.thresholds().origin())
                  .containsEntry("table", "review-thresholds")
                  .containsEntry("rule", "rule_frequencyWeekly");
            });
  }

  @Test
  void the_same_mails_are_no_pattern_among_friends() {
    Facts friends = facts("friend_group");
    for (int day = 0; day < 5; day++) {
      friends.add(slip(day));
    }
    for (ReviewPeriod period : List.of(WEEK, MONTH, YEAR)) {
      assertThat(found(friends, period)).isEmpty();
    }
  }

  @Test
  void two_in_seven_days_are_enough_where_the_profile_says_so() {
    Facts hospital = facts("hospital");
    hospital.add(slip(0));
    assertThat(found(hospital, WEEK)).isEmpty();
    hospital.add(slip(6));
    assertThat(found(hospital, WEEK))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.windowStart()).isEqualTo(WEEK.start());
              assertThat(pattern.thresholds().minimumEvents()).isEqualTo(2);
              assertThat(pattern.thresholds().origin()).containsEntry("numbers", "profile");
              assertThat(pattern.numbers().get("fires_at_monthly_rate"))
                  .isEqualByComparingTo("7.19");
            });
  }

  @Test
  void two_that_lie_eight_days_apart_are_none_and_three_in_four_weeks_are_one() {
    Facts hospital = facts("hospital");
    hospital.add(slip(0));
    hospital.add(slip(8));
    assertThat(found(hospital, WEEK)).isEmpty();
    hospital.add(slip(27));
    assertThat(found(hospital, WEEK))
        .singleElement()
        .satisfies(pattern -> assertThat(pattern.thresholds().windowDays()).isEqualTo(28));
  }

  @Test
  void what_lies_before_or_after_the_window_does_not_count() {
    Facts plain = facts("default");
    plain.add(slip(0));
    plain.add(slip(1));
    plain.add(slip(30));
    plain.add(slip(-1));
    assertThat(found(plain, WEEK)).isEmpty();
  }

  @Test
  void where_nobody_knows_the_place_or_the_subtype_nothing_is_alike() {
    Facts plain = facts("default");
    for (int day = 0; day < 4; day++) {
      plain.add(slip(day).about("INCIDENT", null));
    }
    assertThat(found(plain, WEEK)).isEmpty();
  }

  @Test
  void one_place_is_a_pattern_whatever_happens_there() {
    Facts plain = facts("default");
    List.of("slip_hazard", "fire", "theft")
        .forEach(subtype -> plain.add(slip(1).about("INCIDENT", subtype).at("{\"room\":\"12\"}")));
    assertThat(found(plain, WEEK))
        .singleElement()
        .satisfies(
            pattern -> assertThat(pattern.key()).containsEntry("location", "{\"room\":\"12\"}"));
  }

  @Test
  void a_request_outside_of_crises_is_no_trouble_and_a_report_is() {
    Facts plain = facts("default");
    for (int day = 0; day < 3; day++) {
      plain.add(slip(day).labelled(1, "Ops.Maintenance").about("REQUEST", "leak"));
      plain.add(slip(day).labelled(1, "IT.Support").about("REPORT", "outage"));
    }
    assertThat(found(plain, WEEK))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.key()).containsEntry("owner_role", "IT.Support");
              assertThat(pattern.thresholds().label()).hasToString("11.94.IT.Support.Audit");
            });
  }

  @Test
  void signals_that_joined_one_case_are_still_so_many() {
    Facts plain = facts("default");
    UUID theCase = plain.add(slip(3));
    for (int day = 0; day < 3; day++) {
      plain.add(slip(day).later(theCase));
    }
    UUID task = plain.add(slip(2).withoutCase());
    assertThat(found(plain, WEEK))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.events()).isEqualTo(5);
              assertThat(pattern.caseIds()).containsExactly(theCase);
              assertThat(pattern.taskIds()).containsExactly(task);
            });
  }

  @Test
  void a_case_that_a_pattern_opened_is_no_evidence() {
    Facts plain = facts("default");
    plain.add(slip(0));
    plain.add(slip(1));
    plain.add(slip(2).openedByAPattern());
    assertThat(found(plain, WEEK)).isEmpty();
  }

  @Test
  void five_reports_by_one_person_are_not_two_sources() {
    Facts plain = facts("default");
    for (int day = 0; day < 5; day++) {
      plain.add(slip(day + 60).by("ann"));
    }
    assertThat(found(plain, MONTH)).isEmpty();
    plain.add(slip(90).by("ben"));
    assertThat(found(plain, MONTH))
        .singleElement()
        .satisfies(pattern -> assertThat(pattern.sources()).isEqualTo(2));
  }

  @Test
  void one_person_in_two_months_is_one_source_as_the_rows_of_work_know() {
    Facts plain = facts("default");
    UUID ann = UUID.randomUUID();
    plain.write(
        """
        insert into persons (organization_id, person_id, display_name, created_at)
        values (?, ?, 'Ann', now())
        """,
        plain.of().id().value(),
        ann);
    for (int day = 0; day < 5; day++) {
      UUID signal = plain.add(slip(day * 31).later(null).by("ann in month " + day));
      plain.write(
          """
          insert into signals (organization_id, signal_id, channel, status, sender_address,
            sender_person_id, received_at)
          values (?, ?, 'EMAIL', 'ROUTED', ?, ?, now())
          """,
          plain.of().id().value(),
          signal,
          "ann" + day + "@example.org",
          ann);
    }
    assertThat(found(plain, MONTH)).isEmpty();
  }

  @Test
  void the_strictest_visibility_holds_and_the_newest_fifty_are_evidence() {
    Facts plain = facts("default");
    UUID newest = plain.add(slip(0).visible("PUBLIC"));
    for (int count = 0; count < 60; count++) {
      plain.add(slip(1 + count % 20).visible("INTERNAL"));
    }
    UUID oldest = plain.add(slip(25).visible("ANONYMISED"));
    assertThat(found(plain, WEEK))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.visibility()).isEqualTo(Visibility.ANONYMISED);
              assertThat(pattern.caseIds()).hasSize(50).startsWith(newest).doesNotContain(oldest);
            });
  }

  @Test
  void nobody_finds_the_patterns_of_another_organization() {
    Facts one = facts("hospital");
    for (int day = 0; day < 5; day++) {
      one.add(slip(day));
    }
    assertThat(found(facts("hospital"), WEEK)).isEmpty();
  }

  private Facts facts(String profile) {
    return new Facts(jdbc, transaction, organizations.found(profile));
  }

  private List<FoundPattern> found(Facts facts, ReviewPeriod period) {
    return facts.of().asSystem(() -> search.search(period, Set.of(PatternKind.FREQUENCY)));
  }
}
