package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DeployedTables.Definition;

/**
 * Evaluates the tables that analysts own. An organization's own version answers for that
 * organization, the shared one for all others; every answer names the rows that gave it.
 */
public final class Decisions {
  private static final int ANSWERS = 20_000;

  private final DeployedTables deployed;
  private final TableCache known;
  private final Supplier<Optional<String>> tenant;
  private final TableReader reader;
  private final Candidates candidates;
  private final Cache<Question, DecisionOutcome> answers =
      Caffeine.newBuilder().maximumSize(ANSWERS).build();

  /**
   * @param tenant under which id the engine knows the organization this thread works for
   */
  Decisions(
      DeployedTables deployed,
      TableCache known,
      TableReader reader,
      Supplier<Optional<String>> tenant) {
    this(deployed, known, reader, tenant, new Candidates(Map.of(), reader));
  }

  private Decisions(
      DeployedTables deployed,
      TableCache known,
      TableReader reader,
      Supplier<Optional<String>> tenant,
      Candidates candidates) {
    this.deployed = deployed;
    this.known = known;
    this.reader = reader;
    this.tenant = tenant;
    this.candidates = candidates;
  }

  /**
   * The same with these tables in place of deployed ones. What it parses and answers is kept apart
   * from what others are answered, and goes with it; a table that is slow is given up.
   *
   * @param replacing as {@link CandidateTables} reads them
   */
  public Decisions with(Map<DecisionKey, DecisionTable> replacing) {
    Candidates read = new Candidates(Map.copyOf(replacing), reader.apart());
    return new Decisions(deployed, known, reader, tenant, read);
  }

  /**
   * @throws NoSuchDecision when the table is deployed neither for the organization nor for all
   */
  public DecisionOutcome evaluate(DecisionKey key, Map<String, Object> inputs) {
    return evaluate(inUse(key), inputs);
  }

  public DecisionOutcome evaluate(DecisionTable table, Map<String, Object> inputs) {
    return table.isRemembered()
        ? answers.get(
            new Question(table.id(), Map.copyOf(inputs)),
            question -> readerOf(table).evaluate(table, question.inputs()))
        : readerOf(table).evaluate(table, inputs);
  }

  /** The ids of the rows that match, whichever of them answers. */
  public List<String> matching(DecisionTable table, Map<String, Object> inputs) {
    return readerOf(table).matching(table, inputs);
  }

  /**
   * The version that answers for the current organization, for those who read its rows themselves.
   *
   * @throws NoSuchDecision when the table is deployed neither for the organization nor for all
   */
  public DecisionTable inUse(DecisionKey key) {
    DecisionTable candidate = candidates.tables().get(key);
    return candidate == null ? deployed(key) : candidate;
  }

  private TableReader readerOf(DecisionTable table) {
    return table.isDeployed() ? reader : candidates.reader();
  }

  private DecisionTable deployed(DecisionKey key) {
    Optional<String> asking = tenant.get();
    return known
        .newest(key, asking, () -> deployed.latest(key, asking))
        .map(this::table)
        .orElseThrow(() -> new NoSuchDecision(key));
  }

  /** The newest shared version of a table and each organization's own, for checks and pages. */
  public List<DecisionTable> versionsInUse(DecisionKey key) {
    return deployed.latestOfEach(key).stream().map(this::table).toList();
  }

  /** The current organization's own tables. */
  public List<DecisionTable> ownTables() {
    return tenant.get().stream()
        .flatMap(asking -> deployed.ownOf(asking).stream())
        .map(this::table)
        .toList();
  }

  private DecisionTable table(Definition definition) {
    return known.table(definition, missing -> reader.parse(missing, deployed.model(missing)));
  }

  /** Tables nobody has deployed, with a reader of their own. */
  private record Candidates(Map<DecisionKey, DecisionTable> tables, TableReader reader) {}

  private record Question(String table, Map<String, Object> inputs) {}
}
