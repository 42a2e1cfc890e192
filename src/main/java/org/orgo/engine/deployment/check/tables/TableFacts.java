package org.orgo.engine.deployment.check.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orgo.engine.deployment.check.tables.CheckedTable.Column;
import org.orgo.engine.deployment.check.tables.TableContract.Answer;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;

/**
 * What is known of the facts and answers of a table: what its contract says, or what its own
 * columns say where no contract names the decision.
 */
final class TableFacts {

  private final Map<String, TableFact> facts = new LinkedHashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final boolean known;

  private TableFacts(boolean known) {
    this.known = known;
  }

  static TableFacts of(TableContract contract) {
    TableFacts facts = new TableFacts(true);
    contract.facts().forEach(fact -> facts.facts.put(fact.name(), fact));
    contract.answers().forEach(answer -> facts.answers.put(answer.name(), answer));
    return facts;
  }

  /**
   * @param answers to whose words the columns of their names are held
   */
  static TableFacts ofColumns(CheckedTable table, List<Answer> answers) {
    TableFacts facts = new TableFacts(false);
    answers.forEach(answer -> facts.answers.put(answer.name(), answer));
    for (Column column : table.inputs()) {
      facts.facts.put(column.content(), assumed(column));
    }
    return facts;
  }

  boolean areKnown() {
    return known;
  }

  Collection<String> names() {
    return facts.keySet();
  }

  /** The fact that a column asks for; a column that computes is taken by its type. */
  TableFact ofColumn(Column column) {
    return facts.getOrDefault(column.content(), assumed(column));
  }

  /** Whether it is known what the column holds; a cell about anything may compare anything. */
  boolean hasType(Column column) {
    return known && facts.containsKey(column.content())
        || ValueType.ofTypeRef(column.typeRef()).isPresent();
  }

  Answer answer(Column column) {
    return Optional.ofNullable(answers.get(column.content()))
        .orElseGet(() -> new Answer(column.content(), typeOf(column), false, ValueRule.any()));
  }

  Object sample(TableFact fact) {
    return fact.values().stream()
        .filter(value -> !value.equals(""))
        .findFirst()
        .orElse(fact.type().sample());
  }

  Map<String, Object> samples() {
    Map<String, Object> samples = new HashMap<>();
    facts.forEach((name, fact) -> samples.put(name, sample(fact)));
    return samples;
  }

  /** The samples, with each value in turn of each of these facts that has few. */
  List<Map<String, Object>> variations(Set<String> named) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(samples()));
    for (String name : named) {
      for (Object value : facts.containsKey(name) ? facts.get(name).values() : Set.of()) {
        Map<String, Object> variation = samples();
        variation.put(name, value);
        all.add(variation);
      }
    }
    return all;
  }

  private static TableFact assumed(Column column) {
    return new TableFact(column.content(), typeOf(column), false, Set.of(), ValueRule.any());
  }

  private static ValueType typeOf(Column column) {
    return ValueType.ofTypeRef(column.typeRef()).orElse(ValueType.STRING);
  }
}
