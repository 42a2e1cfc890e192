package org.orgo.reviews.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.reviews.response.PatternFixtures.aPattern;
import static org.orgo.reviews.response.PatternFixtures.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The same events are alike in place and in subtype: two patterns, and one case for both. */
@OrgoTest
class SharedCasesTests {

  private static final ReviewPeriod FIRST = week(LocalDate.of(2026, 11, 2));
  private static final ReviewPeriod SECOND = week(LocalDate.of(2026, 11, 9));
  private static final ReviewPeriod THIRD = week(LocalDate.of(2026, 11, 16));
  private static final String LOBBY = "{\"room\": \"lobby\"}";

  @Autowired TestOrganizations organizations;
  @Autowired PatternResponse response;
  @Autowired PatternOutcomes outcomes;
  @Autowired PatternDesk patterns;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization hospital;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
  }

  @Test
  void what_was_seen_at_one_place_and_in_one_subtype_is_answered_by_one_case() {
    List<UUID> floors = floors(5);

    answer(FIRST, inLobby(FIRST, floors.subList(0, 3)), slippery(FIRST, floors));

    assertThat(rows()).hasSize(2);
    assertThat(cases()).hasSize(1);
    assertThat(row("location")).containsEntry("covered_by", row("subtype").get("pattern_id"));
    assertThat(row("subtype")).containsEntry("covered_by", null);
    assertThat(hospital.asSystem(() -> board.tasks(cases().get(0), null, 9).items())).hasSize(3);
    assertThat(evidence()).isEqualTo(5);
  }

  @Test
  void where_both_have_the_same_evidence_either_covers_the_other() {
    List<UUID> floors = floors(3);

    answer(FIRST, slippery(FIRST, floors), inLobby(FIRST, floors));

    assertThat(cases()).hasSize(1);
    assertThat(rows()).filteredOn(row -> row.get("covered_by") == null).hasSize(1);
  }

  @Test
  void where_each_has_evidence_of_its_own_each_has_its_case() {
    List<UUID> floors = floors(4);

    answer(FIRST, slippery(FIRST, floors.subList(0, 3)), inLobby(FIRST, floors.subList(1, 4)));

    assertThat(cases()).hasSize(2);
  }

  @Test
  void another_kind_over_the_same_events_stays_its_own() {
    List<UUID> floors = floors(3);

    answer(
        FIRST,
        slippery(FIRST, floors),
        aPattern().of(PatternKind.CROSS_DEPARTMENT).at(LOBBY).in(FIRST).seenIn(floors).found());

    assertThat(cases()).hasSize(2);
  }

  @Test
  void one_that_is_found_later_and_holds_it_all_joins_the_case_that_is_open() {
    List<UUID> floors = floors(4);
    answer(FIRST, inLobby(FIRST, floors.subList(0, 2)));

    answer(FIRST, slippery(FIRST, floors), inLobby(FIRST, floors.subList(0, 2)));

    assertThat(cases()).hasSize(1);
    assertThat(row("location")).containsEntry("covered_by", row("subtype").get("pattern_id"));
    assertThat(evidence()).isEqualTo(4);
  }

  @Test
  void in_the_next_period_both_add_to_their_open_case_also_when_they_have_parted() {
    List<UUID> floors = floors(6);
    answer(FIRST, slippery(FIRST, floors.subList(0, 3)), inLobby(FIRST, floors.subList(0, 2)));

    answer(SECOND, slippery(SECOND, floors.subList(2, 5)), inLobby(SECOND, floors.subList(4, 6)));

    assertThat(cases()).hasSize(1);
    assertThat(evidence()).isEqualTo(6);
  }

  @Test
  void after_it_was_closed_there_is_one_new_case_for_both() {
    List<UUID> floors = floors(3);
    answer(FIRST, slippery(FIRST, floors), inLobby(FIRST, floors));
    hospital.as("head", () -> desk.act(cases().get(0), "resolve", "A mat lies there now", null));

    answer(SECOND, slippery(SECOND, floors), inLobby(SECOND, floors));

    assertThat(cases()).hasSize(2);
    assertThat(rows()).hasSize(4);
  }

  @Test
  void who_dismisses_one_has_dismissed_the_other_and_what_else_is_seen_in_its_evidence() {
    List<UUID> floors = floors(3);
    answer(FIRST, slippery(FIRST, floors), inLobby(FIRST, floors));
    PatternId covering = new PatternId((UUID) row("subtype").get("pattern_id"));
    hospital.as("head", () -> patterns.dismiss(covering, "The floor was being cleaned", 1));
    assertThat(rows()).extracting(row -> row.get("status")).containsOnly("DISMISSED");

    FoundPattern garage =
        aPattern().at("{\"room\": \"garage\"}").in(SECOND).seenIn(floors.subList(2, 3)).found();
    answer(SECOND, slippery(SECOND, floors), inLobby(SECOND, floors.subList(0, 2)), garage);

    assertThat(rows())
        .filteredOn(row -> row.get("period_start").equals(SECOND.start().toString()))
        .hasSize(3)
        .extracting(row -> row.get("status"))
        .containsOnly("MUTED");
    assertThat(cases()).as("none is new").hasSize(1);

    answer(THIRD, slippery(THIRD, floors), inLobby(THIRD, floors));
    assertThat(cases()).as("the mute is over").hasSize(2);
  }

  @Test
  void a_shared_case_is_not_mended_while_one_of_its_patterns_fires() {
    List<UUID> floors = floors(3);
    answer(FIRST, slippery(FIRST, floors), inLobby(FIRST, floors.subList(0, 2)));
    hospital.as("head", () -> desk.act(cases().get(0), "resolve", "A mat lies there now", null));
    ReviewPeriod later = week(LocalDate.now().with(DayOfWeek.MONDAY).plusWeeks(2));

    hospital.runAsSystem(() -> outcomes.judge(later, List.of(slippery(later, floors))));

    assertThat(rows()).extracting(row -> row.get("outcome")).containsOnly("NOT_MENDED");
  }

  private static FoundPattern slippery(ReviewPeriod period, List<UUID> floors) {
    return aPattern().in(period).seenIn(floors).found();
  }

  private static FoundPattern inLobby(ReviewPeriod period, List<UUID> floors) {
    return aPattern().at(LOBBY).in(period).seenIn(floors).found();
  }

  private List<UUID> floors(int count) {
    return Stream.generate(() -> hospital.asSystem(() -> desk.open(aCase().draft()).value()))
        .limit(count)
        .toList();
  }

  private void answer(ReviewPeriod period, FoundPattern... found) {
    hospital.runAsSystem(() -> response.answer(period, List.of(found)));
  }

  private List<CaseId> cases() {
    return query("select distinct case_id from patterns").stream()
        .map(row -> new CaseId((UUID) row.get("case_id")))
        .toList();
  }

  private Map<String, Object> row(String dimension) {
    return rows().stream()
        .filter(row -> dimension.equals(row.get("dimension")))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, Object>> rows() {
    return query(
        """
        select pattern_id, covered_by, status, outcome, period_start::text,
          case when jsonb_exists(key, 'location') then 'location' else 'subtype' end as dimension
        from patterns
        """);
  }

  private long evidence() {
    return (long)
        query("select count(distinct to_case_id) as linked from work_links where kind = 'EVIDENCE'")
            .get(0)
            .get("linked");
  }

  private List<Map<String, Object>> query(String statement) {
    return hospital.asSystem(() -> transaction.execute(status -> jdbc.queryForList(statement)));
  }
}
