package org.orgo.routing.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.people.roles.RoleReferences;

/** Finds the rows that name a role in the tables an organization is routed by. */
public final class RolesInTables implements RoleReferences {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*+)\"");
  private static final Pattern LABEL = Pattern.compile("\\d+\\.\\d\\d\\.(.+)");
  private static final List<DecisionKey> TABLES =
      List.of(RoutingTables.CLASSIFICATION, RoutingTables.LABEL_ROUTING);

  private final Decisions decisions;

  public RolesInTables(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<String> naming(Collection<String> names) {
    return Stream.concat(
            TABLES.stream().map(decisions::inUse),
            decisions.ownTables().stream().filter(own -> !TABLES.contains(own.key())))
        .flatMap(table -> places(table, names))
        .toList();
  }

  /** In a table of an organization's own id, inputs may be about anything. */
  private static Stream<Map<String, String>> cells(DecisionTable table, TableRow row) {
    if (TABLES.contains(table.key())) {
      return Stream.of(row.inputs(), row.outputs());
    }
    Map<String, String> naming = new LinkedHashMap<>(row.outputs());
    naming.keySet().retainAll(AnsweredWords.NAMING_ROLES);
    return Stream.of(naming);
  }

  private static Stream<String> places(DecisionTable table, Collection<String> names) {
    List<String> found = new ArrayList<>();
    int number = 0;
    for (TableRow row : table.rows()) {
      number++;
      String start = table.key() + ", row " + number + ", ";
      cells(table, row)
          .flatMap(cells -> cells.entrySet().stream())
          .filter(cell -> names(cell, names))
          .forEach(cell -> found.add(start + cell.getKey()));
    }
    return found.stream();
  }

  private static boolean names(Map.Entry<String, String> cell, Collection<String> names) {
    return TEXT.matcher(cell.getValue())
        .results()
        .map(RolesInTables::role)
        .anyMatch(role -> names.stream().anyMatch(role::equalsIgnoreCase));
  }

  /** What stands in the text, or the role at the end where it is a label. */
  private static String role(MatchResult text) {
    return LABEL.matcher(text.group(1)).replaceFirst("$1");
  }
}
