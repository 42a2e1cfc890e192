package org.orgo.engine.deployment.check.tables;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the table of a decision must look like, so that those who ask it can use its answer.
 *
 * @param decision its id
 * @param hitPolicies those it may have
 * @param explained whether each row needs a description, because people read it as the reason
 */
public record TableContract(
    String decision,
    Set<String> hitPolicies,
    List<TableFact> facts,
    List<Answer> answers,
    boolean explained) {

  /** For a table whose first matching row answers, and which has an answer for everything. */
  public static TableContract ofFirstRow(
      String decision, List<TableFact> facts, List<Answer> answers) {
    return new TableContract(decision, Set.of("FIRST", "UNIQUE"), facts, answers, true);
  }

  /**
   * What the table is told.
   *
   * @param required whether it needs a column
   * @param values all it can be; empty when that is open
   * @param literals what cells may say about it
   */
  public record TableFact(
      String name, ValueType type, boolean required, Set<Object> values, ValueRule literals) {

    public static TableFact text(String name) {
      return new TableFact(name, ValueType.STRING, false, Set.of(), ValueRule.any());
    }

    public static TableFact texts(String name) {
      return new TableFact(name, ValueType.LIST, false, Set.of(), ValueRule.any());
    }

    public static TableFact flag(String name) {
      return new TableFact(
          name, ValueType.BOOLEAN, false, ordered(List.of(true, false)), ValueRule.any());
    }

    public static TableFact word(String name, Collection<String> words) {
      return new TableFact(name, ValueType.STRING, false, ordered(words), ValueRule.any());
    }

    public static TableFact digit(String name, int last) {
      return new TableFact(
          name,
          ValueType.NUMBER,
          false,
          ordered(IntStream.rangeClosed(1, last).mapToObj(BigDecimal::valueOf).toList()),
          ValueRule.any());
    }

    public TableFact saying(ValueRule allowed) {
      return new TableFact(name, type, required, values, allowed);
    }

    private static Set<Object> ordered(Collection<?> values) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    public TableFact asColumn() {
      return new TableFact(name, type, true, values, literals);
    }
  }

  /**
   * An output column that is read.
   *
   * @param required whether each row must fill it
   */
  public record Answer(String name, ValueType type, boolean required, ValueRule allowed) {

    public static Answer text(String name, ValueRule allowed) {
      return new Answer(name, ValueType.STRING, false, allowed);
    }

    public static Answer number(String name, ValueRule allowed) {
      return new Answer(name, ValueType.NUMBER, false, allowed);
    }

    public static Answer flag(String name) {
      return new Answer(name, ValueType.BOOLEAN, false, ValueRule.any());
    }

    public Answer filled() {
      return new Answer(name, type, true, allowed);
    }
  }
}
