package org.orgo.engine.deployment.check.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.orgo.engine.deployment.findings.Finding;

/** A table as it stands in its file, before anything of it is known to be right. */
record CheckedTable(
    String decision,
    String elementId,
    String hitPolicy,
    List<Column> inputs,
    List<Column> outputs,
    List<Row> rows) {

  /**
   * @param content the expression of an input, the name of an output
   */
  record Column(String id, String heading, String content, String typeRef) {}

  /**
   * @param number from 1, as the editor counts
   */
  record Row(
      int number,
      String id,
      String description,
      List<WrittenCell> inputs,
      List<WrittenCell> outputs) {

    Finding.Cell place(Column column) {
      return new Finding.Cell(number, column.heading());
    }

    Finding.Cell place() {
      return new Finding.Cell(number, null);
    }
  }

  record WrittenCell(String id, String text) {

    /** An input cell that takes everything. */
    boolean isOpen() {
      return text.isEmpty() || text.equals("-");
    }
  }

  static Optional<CheckedTable> of(Decision decision) {
    return decision.getExpression() instanceof DecisionTable table
        ? Optional.of(read(decision, table))
        : Optional.empty();
  }

  /** The place of a column's head. */
  static Finding.Cell head(Column column) {
    return new Finding.Cell(0, column.heading());
  }

  private static CheckedTable read(Decision decision, DecisionTable table) {
    List<Row> rows = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      rows.add(
          new Row(
              rows.size() + 1,
              rule.getId(),
              rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip(),
              rule.getInputEntries().stream().map(each -> cell(each, each.getText())).toList(),
              rule.getOutputEntries().stream().map(each -> cell(each, each.getText())).toList()));
    }
    String policy = table.getAttributeValue("hitPolicy");
    return new CheckedTable(
        decision.getId(),
        table.getId(),
        policy == null ? "UNIQUE" : policy,
        inputs(table.getInputs()),
        table.getOutputs().stream().map(CheckedTable::output).toList(),
        rows);
  }

  private static List<Column> inputs(Collection<Input> inputs) {
    return inputs.stream().map(CheckedTable::input).toList();
  }

  private static Column input(Input input) {
    InputExpression expression = input.getInputExpression();
    String content = expression == null ? "" : text(expression.getText());
    return new Column(
        input.getId(),
        heading(input.getLabel(), content),
        content,
        expression == null ? null : expression.getTypeRef());
  }

  private static Column output(Output output) {
    String name = output.getName() == null ? "" : output.getName();
    return new Column(output.getId(), heading(output.getLabel(), name), name, output.getTypeRef());
  }

  private static String heading(String label, String otherwise) {
    return label == null || label.isBlank() ? otherwise : label.strip();
  }

  private static WrittenCell cell(DmnElement entry, Text text) {
    return new WrittenCell(entry.getId(), text(text));
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().strip();
  }
}
