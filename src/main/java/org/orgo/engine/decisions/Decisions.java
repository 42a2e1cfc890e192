package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.orgo.engine.deployment.PartialReleases;

/**
 * Evaluates the tables that analysts own. An organization's own version answers for that
 * organization, the shared one for all others; every answer names the rows that gave it.
 */
public final class Decisions {
  private static final int ANSWERS = 20_000;

  private final TablesInUse deployed;
  private final TableReader reader;
  private final PartialReleases releases;
  private final Replacements replacing;
  private final Cache<Question, DecisionOutcome> answers;

  /**
   * @param tenant under which id the engine knows the organization this thread works for
   */
  Decisions(
      DeployedTables deployed,
      TableCache known,
      TableReader reader,
      Supplier<Optional<String>> tenant) {
    this(deployed, known, reader, tenant, PartialReleases.NONE);
  }

  Decisions(
      DeployedTables deployed,
      TableCache known,
      TableReader reader,
      Supplier<Optional<String>> tenant,
      PartialReleases releases) {
    this(
        new TablesInUse(deployed, known, reader, tenant),
        reader,
        releases,
        new Replacements(Map.of(), reader, Map.of()),
        remembered());
  }

  private Decisions(
      TablesInUse deployed,
      TableReader reader,
      PartialReleases releases,
      Replacements replacing,
      Cache<Question, DecisionOutcome> answers) {
    this.deployed = deployed;
    this.reader = reader;
    this.releases = releases;
    this.replacing = replacing;
    this.answers = answers;
  }

  private static Cache<Question, DecisionOutcome> remembered() {
    return Caffeine.newBuilder().maximumSize(ANSWERS).build();
  }

  /**
   * The same with these tables in place of deployed ones. What it parses and answers is kept apart
   * from what others are answered, and goes with it; a table that is slow is given up.
   *
   * @param replacing as {@link CandidateTables} reads them
   */
  public Decisions with(Map<DecisionKey, DecisionTable> replacing) {
    Replacements read = new Replacements(Map.copyOf(replacing), reader.apart(), Map.of());
    return new Decisions(deployed, reader, releases, read, remembered());
  }

  /**
   * As they answer about this work, which may belong to the share of work that takes other versions
   * than the live ones. Whoever asks several tables about the same work asks them all through this.
   */
  public Decisions forWork(UUID work) {
    Map<String, Integer> versions = releases.versionsFor(work);
    return versions.isEmpty()
        ? this
        : new Decisions(deployed, reader, releases, replacing.choosing(versions), answers);
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
    DecisionTable candidate = replacing.candidates().get(key);
    return candidate == null ? deployed.table(key, replacing.versions()) : candidate;
  }

  private TableReader readerOf(DecisionTable table) {
    return table.isDeployed() ? reader : replacing.reader();
  }

  /** The newest shared version of a table and each organization's own, for checks and pages. */
  public List<DecisionTable> versionsInUse(DecisionKey key) {
    return deployed.ofEach(key);
  }

  /** The current organization's own tables. */
  public List<DecisionTable> ownTables() {
    return deployed.own();
  }

  /**
   * What answers instead of live tables.
   *
   * @param candidates tables nobody has deployed
   * @param reader of those, apart from the one of deployed tables
   * @param versions deployed ones that are not live for everybody, by file
   */
  private record Replacements(
      Map<DecisionKey, DecisionTable> candidates,
      TableReader reader,
      Map<String, Integer> versions) {

    Replacements choosing(Map<String, Integer> chosen) {
      return new Replacements(candidates, reader, chosen);
    }
  }

  private record Question(String table, Map<String, Object> inputs) {}
}
