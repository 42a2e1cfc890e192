package org.orgo.insights.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.job.ExportChunks;
import org.orgo.exports.job.ExportJob;
import org.orgo.insights.TestFacts;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.insights.cells.DifferenceAttack.CellName;
import org.orgo.insights.cells.DifferenceAttack.KnownRange;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.walls.ReaderLogins;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Somebody takes away from each other what is published, to learn the number of a cell that is
 * withheld: totals less their parts, a month less the weeks that tile it, windows that differ by a
 * day. Where numbers are exact and only held back below five, this finds most of them.
 */
@OrgoTest
class CellsAttackTests {

  /** A Monday and a first: this month is four weeks exactly, the hardest there is. */
  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

  private static final LocalDate CLOSED = FEBRUARY.plusDays(27);
  private static final Set<Integer> CATEGORIES = new TreeSet<>(List.of(1, 2, 3, 4, 5));
  private static final Set<String> SEVERITIES = Set.of("MINOR", "MODERATE", "MAJOR", "CRITICAL");
  private static final Set<String> FUNCTIONS = Set.of("Operations", "IT", "HR", "Customer");
  private static final long SEED = 3;
  private static final int WORLDS = 60;
  private static final int ITEMS_FOR_A_PERCENTAGE = 23;
  private static final String READER = "orgo_bi_attacker";
  private static final String CELLS =
      """
      select grain, period_start, function, label_category, severity, value
      from insights.published_cells
      where measure = ? and value is not null
      """;

  @Autowired TestOrganizations organizations;
  @Autowired PublishedCells cells;
  @Autowired ExportDesk exports;
  @Autowired ExportJob job;
  @Autowired ExportChunks chunks;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired WebApplicationContext context;
  @Autowired DatabaseServer server;
  @Autowired ObjectMapper json;

  private TestOrganization northside;
  private Map<CellName, List<FactTask>> truth;
  private Map<CellName, Long> secrets;

  @BeforeEach
  void publish() {
    northside = organizations.found("default");
    TestFacts facts = new TestFacts(northside, jdbc, transaction);
    facts.closeDay(CLOSED);
    List<FactTask> tasks = world(new Random(SEED));
    facts.add(tasks);
    know(tasks);
    northside.runAsSystem(() -> cells.publish(CLOSED));
  }

  private void know(List<FactTask> tasks) {
    truth = truth(tasks);
    secrets =
        truth.entrySet().stream()
            .filter(cell -> persons(cell.getValue()) < least(cell.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, cell -> (long) cell.getValue().size()));
  }

  @Test
  void exact_numbers_from_five_persons_on_give_most_secrets_away() {
    Map<CellName, Long> found =
        attack(
            place -> {
              List<FactTask> cell = truth.getOrDefault(place, List.of());
              long size = cell.size();
              return secrets.containsKey(place) || cell.isEmpty()
                  ? null
                  : new KnownRange(size, size);
            });

    assertThat(found.size()).isGreaterThan(secrets.size() / 10);
    assertThat(secrets).containsAllEntriesOf(found);
  }

  @Test
  void rounded_percentages_tell_small_numbers_unless_many_items_are_behind_them() {
    int told = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      know(world(new Random(seed)));
      told += attack(place -> rounded(place, 1)).size();
      assertThat(attack(place -> rounded(place, ITEMS_FOR_A_PERCENTAGE)))
          .as("world %d", seed)
          .isEmpty();
    }

    assertThat(told).isPositive();
  }

  @Test
  void published_cells_give_none_away() {
    Map<CellName, BigDecimal> published = published("tasks_closed");
    assertThat(published).hasSizeGreaterThan(50);
    assertThat(secrets).hasSizeGreaterThan(100);
    assertThat(published).doesNotContainKeys(secrets.keySet().toArray(CellName[]::new));

    Map<CellName, BigDecimal> onTime = published("tasks_on_time");
    assertThat(onTime).isNotEmpty();

    assertThat(attack(place -> fitting(bounds(place, published.get(place)), onTime.get(place))))
        .isEmpty();
  }

  @Test
  void reports_and_their_tables_give_none_away() throws Exception {
    Map<CellName, BigDecimal> answered = new HashMap<>();
    for (String grain : List.of("WEEK", "MONTH")) {
      for (String function : FUNCTIONS) {
        answered.putAll(labels(grain, function, FEBRUARY, CLOSED));
      }
      answered.putAll(labels(grain, null, FEBRUARY, CLOSED));
      answered.putAll(load(grain));
    }
    assertThat(answered).hasSizeGreaterThan(20);

    assertThat(attack(place -> bounds(place, answered.get(place)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "XLSX", "JSONL"})
  void files_of_reports_give_none_away(ExportFormat format) throws Exception {
    ReportFiles files = new ReportFiles(northside, exports, job, chunks);
    Map<CellName, BigDecimal> answered = new HashMap<>();
    Map<CellName, BigDecimal> onPages = new HashMap<>();
    for (String grain : List.of("WEEK", "MONTH")) {
      for (String function : withAll(FUNCTIONS)) {
        JsonNode rows = files.rows(format, "labels", grain, function, FEBRUARY, CLOSED);
        answered.putAll(labels(rows, grain, function));
        onPages.putAll(labels(grain, function, FEBRUARY, CLOSED));
      }
      answered.putAll(load(files.rows(format, "load", grain, null, FEBRUARY, CLOSED), grain));
      onPages.putAll(load(grain));
    }
    assertThat(answered).hasSizeGreaterThan(20).containsOnlyKeys(onPages.keySet());
    assertThat(answered).doesNotContainKeys(secrets.keySet().toArray(CellName[]::new));

    assertThat(attack(place -> bounds(place, answered.get(place)))).isEmpty();
  }

  /** Superset shows what its login can read, whatever somebody asks it for. */
  @Test
  void whatever_the_login_of_superset_can_read_gives_none_away() throws Exception {
    ReaderLogins logins = new ReaderLogins(server);
    logins.create(northside.id().value(), READER);
    try (Connection reader = logins.connect(READER, "")) {
      Map<CellName, BigDecimal> onTime = read(reader, "tasks_on_time");
      for (String measure : List.of("tasks_opened", "tasks_closed")) {
        Map<CellName, BigDecimal> read = read(reader, measure);
        assertThat(read).as(measure).hasSizeGreaterThan(50);

        assertThat(attack(place -> fitting(bounds(place, read.get(place)), onTime.get(place))))
            .as(measure)
            .isEmpty();
      }
    } finally {
      logins.drop(READER);
    }
  }

  private static Map<CellName, BigDecimal> read(Connection reader, String measure)
      throws SQLException {
    Map<CellName, BigDecimal> found = new HashMap<>();
    try (PreparedStatement asked = reader.prepareStatement(CELLS)) {
      asked.setString(1, measure);
      ResultSet row = asked.executeQuery();
      while (row.next()) {
        found.put(cell(row), row.getBigDecimal("value"));
      }
    }
    return found;
  }

  private static CellName cell(ResultSet row) throws SQLException {
    return new CellName(
        row.getString("grain"),
        row.getDate("period_start").toLocalDate(),
        row.getString("function"),
        row.getInt("label_category"),
        row.getString("severity"));
  }

  @Test
  void windows_that_differ_by_days_answer_the_same_numbers() throws Exception {
    Map<CellName, BigDecimal> whole = labels("WEEK", null, FEBRUARY, CLOSED);
    for (int days = 1; days < 14; days++) {
      Map<CellName, BigDecimal> shifted =
          labels("WEEK", null, FEBRUARY.plusDays(days), CLOSED.minusDays(days));
      assertThat(whole).containsAllEntriesOf(shifted);
    }
  }

  private Map<CellName, Long> attack(Function<CellName, KnownRange> known) {
    Map<LocalDate, String> periods = new TreeMap<>();
    List<LocalDate> weeks =
        IntStream.range(0, 4).mapToObj(week -> FEBRUARY.plusWeeks(week)).toList();
    weeks.forEach(week -> periods.put(week, "WEEK"));
    periods.put(FEBRUARY, "WEEK MONTH");
    Map<CellName, Long> certain =
        new DifferenceAttack(
                periods, Map.of(FEBRUARY, weeks), FUNCTIONS, CATEGORIES, SEVERITIES, known)
            .solve();
    certain.keySet().retainAll(secrets.keySet());
    return certain;
  }

  /** What a place says when counts are rounded, and percentages from so many items on. */
  private KnownRange rounded(CellName place, int itemsForAPercentage) {
    List<FactTask> cell = truth.getOrDefault(place, List.of());
    if (cell.isEmpty() || secrets.containsKey(place)) {
      return null;
    }
    KnownRange range = bounds(place, BigDecimal.valueOf(5 * Math.round(cell.size() / 5.0)));
    long onTime = cell.stream().filter(FactTask::onTime).count();
    return cell.size() < itemsForAPercentage
        ? range
        : fitting(range, BigDecimal.valueOf(fives(onTime, cell.size())));
  }

  /** Only the numbers of which some part is this percentage. */
  private static KnownRange fitting(KnownRange range, BigDecimal percent) {
    if (range == null || percent == null) {
      return range;
    }
    List<Long> fit =
        LongStream.rangeClosed(range.least(), range.most())
            .filter(
                all ->
                    LongStream.rangeClosed(0, all)
                        .anyMatch(some -> fives(some, all) == percent.longValue()))
            .boxed()
            .toList();
    return new KnownRange(fit.get(0), fit.get(fit.size() - 1));
  }

  private static long fives(long some, long all) {
    return 5 * Math.round(100.0 * some / all / 5);
  }

  /** As published, a number is rounded to five, and counts at least as many as persons it needs. */
  private static KnownRange bounds(CellName place, BigDecimal published) {
    if (published == null) {
      return null;
    }
    long least = place.function().equals("HR") ? 10 : 5;
    return new KnownRange(Math.max(least, published.longValue() - 2), published.longValue() + 2);
  }

  private Map<CellName, BigDecimal> published(String measure) {
    Map<CellName, BigDecimal> found = new HashMap<>();
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.query(
                        CELLS + " and organization_id = ?",
                        row -> {
                          found.put(cell(row), row.getBigDecimal("value"));
                        },
                        measure,
                        northside.id().value())));
    return found;
  }

  private Map<CellName, BigDecimal> labels(
      String grain, String function, LocalDate from, LocalDate to) throws Exception {
    String asked =
        "/api/v3/reports/labels?scope=organization&grain=%s&from=%s&to=%s%s"
            .formatted(grain, from, to, function == null ? "" : "&function=" + function);
    return labels(rows(asked), grain, function);
  }

  private static Map<CellName, BigDecimal> labels(JsonNode rows, String grain, String function) {
    Map<CellName, BigDecimal> found = new HashMap<>();
    for (JsonNode row : rows) {
      if (!row.get(2).isNull()) {
        String category = row.get(1).asText();
        found.put(
            new CellName(
                grain,
                LocalDate.parse(row.get(0).asText()),
                function == null ? DifferenceAttack.ALL : function,
                category.equals("*") ? DifferenceAttack.ALL_CATEGORIES : Integer.parseInt(category),
                DifferenceAttack.ALL),
            row.get(2).decimalValue());
      }
    }
    return found;
  }

  private Map<CellName, BigDecimal> load(String grain) throws Exception {
    String asked =
        "/api/v3/reports/load?scope=organization&grain=%s&from=%s&to=%s"
            .formatted(grain, FEBRUARY, CLOSED);
    return load(rows(asked), grain);
  }

  private static Map<CellName, BigDecimal> load(JsonNode rows, String grain) {
    Map<CellName, BigDecimal> found = new HashMap<>();
    for (JsonNode row : rows) {
      if (!row.get(2).isNull()) {
        found.put(
            new CellName(
                grain,
                LocalDate.parse(row.get(0).asText()),
                row.get(1).asText(),
                DifferenceAttack.ALL_CATEGORIES,
                DifferenceAttack.ALL),
            row.get(2).decimalValue());
      }
    }
    return found;
  }

  private static List<String> withAll(Set<String> functions) {
    List<String> all = new ArrayList<>(functions);
    all.add(null);
    return all;
  }

  private JsonNode rows(String asked) throws Exception {
    MockMvc api =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    String answer =
        api.perform(
                get(asked)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + northside.token("analyst")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    JsonNode rows = json.readTree(answer).path("rows");
    assertThat(rows.isArray()).as(answer).isTrue();
    return rows;
  }

  private static List<FactTask> world(Random random) {
    List<FactTask> tasks = new ArrayList<>();
    for (int made = 0; made < 600; made++) {
      String function = oneOf(random, List.of("Operations", "IT", "HR", "Customer"), 50, 30, 6, 14);
      String severity =
          oneOf(random, List.of("MINOR", "MODERATE", "MAJOR", "CRITICAL"), 50, 30, 15, 5);
      int category =
          Integer.parseInt(oneOf(random, List.of("1", "2", "3", "4", "5"), 50, 30, 10, 6, 4));
      tasks.add(
          FactTask.on(FEBRUARY.plusDays(random.nextInt(28)), random.nextInt(200))
              .in(function, category, severity)
              .timely(random.nextInt(10) < 7));
    }
    return tasks;
  }

  private static String oneOf(Random random, List<String> words, int... weights) {
    int drawn = random.nextInt(IntStream.of(weights).sum());
    int place = 0;
    while (drawn >= weights[place]) {
      drawn -= weights[place];
      place++;
    }
    return words.get(place);
  }

  private static Map<CellName, List<FactTask>> truth(List<FactTask> tasks) {
    Map<CellName, List<FactTask>> cells = new HashMap<>();
    for (FactTask task : tasks) {
      LocalDate week = Grain.WEEK.startOf(task.createdOn());
      for (CellName period :
          List.of(
              new CellName("WEEK", week, task.function(), task.category(), task.severity()),
              new CellName("MONTH", FEBRUARY, task.function(), task.category(), task.severity()))) {
        for (CellName place : totals(period)) {
          cells.computeIfAbsent(place, missing -> new ArrayList<>()).add(task);
        }
      }
    }
    return cells;
  }

  private static Set<CellName> totals(CellName place) {
    Set<CellName> all = new HashSet<>();
    for (CellName one : List.of(place, place.withFunction(DifferenceAttack.ALL))) {
      for (CellName two : List.of(one, one.withCategory(DifferenceAttack.ALL_CATEGORIES))) {
        all.add(two);
        all.add(two.withSeverity(DifferenceAttack.ALL));
      }
    }
    return all;
  }

  private static long persons(List<FactTask> tasks) {
    return tasks.stream().map(FactTask::person).distinct().count();
  }

  private static long least(List<FactTask> cell) {
    boolean sensitive = cell.stream().anyMatch(task -> task.function().equals("HR"));
    return sensitive ? 10 : 5;
  }
}
