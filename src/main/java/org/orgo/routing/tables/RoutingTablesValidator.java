package org.orgo.routing.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.people.roles.RoleDirectory;
import org.orgo.platform.database.CannotStart;
import org.orgo.routing.classification.InvalidWords;
import org.orgo.routing.classification.SearchedWords;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;
import org.springframework.context.SmartLifecycle;

/**
 * Checks the routing tables before they are used, so that a wrong one stops the start and not a
 * later mail. A shared table may name the roles of the installation, an organization's own table
 * those of that organization.
 */
public final class RoutingTablesValidator implements SmartLifecycle {
  private final Decisions decisions;
  private final RoleDirectory roles;
  private volatile boolean running;

  public RoutingTablesValidator(Decisions decisions, RoleDirectory roles) {
    this.decisions = decisions;
    this.roles = roles;
  }

  /**
   * @throws CannotStart with one sentence naming table, rule and what is wrong
   */
  public void check() {
    problems().findFirst().ifPresent(RoutingTablesValidator::refuse);
  }

  /** After everything is deployed, before the first request or job. */
  @Override
  public void start() {
    check();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  private static void refuse(String problem) {
    throw new CannotStart(problem);
  }

  private Stream<String> problems() {
    return Stream.of(
            RoutingTables.WORDS,
            RoutingTables.CLASSIFICATION,
            RoutingTables.SEVERITY,
            RoutingTables.LABEL_ROUTING)
        .flatMap(key -> decisions.versionsInUse(key).stream())
        .flatMap(table -> table.rows().stream().flatMap(row -> problems(table, row)));
  }

  private Stream<String> problems(DecisionTable table, TableRow row) {
    return Stream.of(
            unexplained(table, row),
            unsearchable(table, row),
            wrongLabel(row),
            missingRole(table, row))
        .flatMap(Optional::stream)
        .map(problem -> "%s, rule %s %s.".formatted(where(table), row.id(), problem));
  }

  private static Optional<String> unexplained(DecisionTable table, TableRow row) {
    return row.description().isBlank() && !isWord(table)
        ? Optional.of("has no description, which people read under \"Why here?\"")
        : Optional.empty();
  }

  private static Optional<String> unsearchable(DecisionTable table, TableRow row) {
    try {
      if (isWord(table)) {
        SearchedWords.parse(row.inputs().getOrDefault(RoutingTables.WORD, ""));
      }
      return Optional.empty();
    } catch (InvalidWords wrong) {
      return Optional.of("names no words: " + wrong.getMessage());
    }
  }

  /** A row of words is a sentence by itself. */
  private static boolean isWord(DecisionTable table) {
    return table.key().equals(RoutingTables.WORDS);
  }

  private static Optional<String> wrongLabel(TableRow row) {
    try {
      row.literal("label").filter(label -> !label.isEmpty()).ifPresent(Label::parse);
      return Optional.empty();
    } catch (InvalidLabel wrong) {
      return Optional.of("gives a wrong label: " + wrong.getMessage().replaceAll("\\.$", ""));
    }
  }

  private Optional<String> missingRole(DecisionTable table, TableRow row) {
    Set<String> known = table.tenant().map(roles::rolesOf).orElseGet(roles::catalogue);
    return namedRoles(row).stream()
        .filter(role -> !known.contains(role))
        .findFirst()
        .map(role -> "names the role \"" + role + "\", which " + who(table) + " does not have");
  }

  private static List<String> namedRoles(TableRow row) {
    Stream<String> ofLabel =
        row
            .literal("label")
            .filter(label -> !label.isEmpty() && wrongLabel(row).isEmpty())
            .flatMap(label -> Label.parse(label).horizontalRole())
            .map(HorizontalRole::code)
            .stream();
    Stream<String> owner = row.literal("ownerRole").filter(role -> !role.isEmpty()).stream();
    return Stream.concat(ofLabel, owner).toList();
  }

  private static String where(DecisionTable table) {
    return table
        .tenant()
        .map(slug -> "The table " + table.key() + " of " + slug)
        .orElse("The table " + table.key());
  }

  private static String who(DecisionTable table) {
    return table.tenant().orElse("this installation");
  }
}
