package org.orgo.engine.decisions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.orgo.engine.decisions.DeployedTables.Definition;

/** One version of a table as people wrote it: its rows with their sentences and their cells. */
public final class DecisionTable {
  private static final Pattern SEARCHES_OR_TELLS_TIME =
      Pattern.compile("\\b(?:(?<!list )contains|matches|now|today)\\s*\\(");

  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*+\"");
  private static final Pattern NAMES = Pattern.compile("\\w+");
  private static final Set<String> ANYTHING = Set.of("", "-");

  private static final Pattern SEARCHED = Pattern.compile("contains\\(\\?, *\"([^\"]*+)\"\\)");

  private final Definition definition;
  private final DmnDecision parsed;
  private final String name;
  private final Map<String, TableRow> rows;
  private final Map<String, Set<String>> used;
  private final boolean remembered;

  DecisionTable(Definition definition, DmnModelInstance model, DmnDecision parsed) {
    this.definition = definition;
    this.parsed = parsed;
    Decision decision = model.getModelElementById(definition.key().value());
    this.name = decision.getName();
    var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
    this.rows =
        table.getRules().stream()
            .map(rule -> row(table.getInputs(), table.getOutputs(), rule))
            .collect(
                Collectors.toMap(
                    TableRow::id, row -> row, (one, other) -> one, LinkedHashMap::new));
    this.used = rows.values().stream().collect(Collectors.toMap(TableRow::id, TableRow::used));
    this.remembered = followsFromFewInputs();
  }

  public DecisionKey key() {
    return definition.key();
  }

  public String name() {
    return name;
  }

  public int version() {
    return definition.version();
  }

  /** Whose own version it is, by the engine's tenant id; empty when it is shared. */
  public Optional<String> tenant() {
    return definition.tenant();
  }

  public Collection<TableRow> rows() {
    return List.copyOf(rows.values());
  }

  DmnDecision parsed() {
    return parsed;
  }

  /** The engine's id of this version. */
  public String id() {
    return definition.id();
  }

  boolean isDeployed() {
    return definition.version() > 0;
  }

  TableRow row(String id) {
    return rows.get(id);
  }

  /** The inputs that a row has a condition for, or answers with; the others do not matter to it. */
  public Set<String> usedBy(MatchedRule matched) {
    return used.get(matched.id());
  }

  /**
   * Whether its answers are worth remembering: they follow from the inputs alone, and the inputs
   * are few. A table that searches in texts sees a new one each time.
   */
  boolean isRemembered() {
    return remembered;
  }

  private boolean followsFromFewInputs() {
    return rows.values().stream()
        .flatMap(
            row -> Stream.concat(row.inputs().values().stream(), row.outputs().values().stream()))
        .noneMatch(cell -> SEARCHES_OR_TELLS_TIME.matcher(cell).find());
  }

  /** A row: cells by the name of their column, as they are written. */
  public record TableRow(
      String id, String description, Map<String, String> inputs, Map<String, String> outputs) {

    /** The text a cell states outright, such as {@code "Ops.Maintenance"}; empty if it computes. */
    public Optional<String> literal(String output) {
      String cell = outputs.getOrDefault(output, "").strip();
      return cell.matches("\"[^\"]*+\"")
          ? Optional.of(cell.substring(1, cell.length() - 1))
          : Optional.empty();
    }

    private Set<String> used() {
      return inputs.entrySet().stream()
          .filter(
              cell ->
                  !ANYTHING.contains(cell.getValue().strip())
                      || outputs.values().stream()
                          .anyMatch(each -> reads(each, cell.getKey().strip())))
          .map(cell -> cell.getKey().strip())
          .collect(Collectors.toSet());
    }

    private static boolean reads(String output, String input) {
      return NAMES
          .matcher(LITERALS.matcher(output).replaceAll("\"\""))
          .results()
          .anyMatch(name -> name.group().equals(input));
    }

    /** The words a cell searches for ({@code list contains(?, "leak")}) that these inputs have. */
    List<String> wordsFoundIn(Map<String, Object> values) {
      return inputs.entrySet().stream()
          .flatMap(
              cell ->
                  SEARCHED
                      .matcher(cell.getValue())
                      .results()
                      .map(found -> found.group(1))
                      .filter(searched -> holds(values.get(cell.getKey()), searched)))
          .map(String::strip)
          .distinct()
          .toList();
    }

    private static boolean holds(Object value, String searched) {
      return value instanceof Collection<?> list
          ? list.contains(searched)
          : String.valueOf(value).contains(searched);
    }
  }

  private static TableRow row(Collection<Input> inputs, Collection<Output> outputs, Rule rule) {
    return new TableRow(
        rule.getId(),
        rule.getDescription() == null ? "" : rule.getDescription().getTextContent(),
        cells(
            inputs.stream().map(input -> text(input.getInputExpression().getText())).toList(),
            rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList()),
        cells(
            outputs.stream().map(Output::getName).toList(),
            rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList()));
  }

  private static Map<String, String> cells(List<String> columns, List<String> texts) {
    var cells = new LinkedHashMap<String, String>();
    for (int column = 0; column < columns.size(); column++) {
      cells.put(columns.get(column), texts.get(column));
    }
    return cells;
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent();
  }
}
