package org.orgo.engine.decisions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.orgo.engine.decisions.DeployedTables.Definition;

/**
 * A table as a test writes it.
 *
 * @param policy the attributes of the hit policy
 * @param rows each the cells of its inputs, then that of its one output
 */
public record WrittenTable(
    String key, String policy, List<Column> inputs, List<List<String>> rows) {

  /**
   * @param type null for none
   */
  public record Column(String expression, String type) {}

  DecisionTable readBy(TableReader reader) {
    DmnModelInstance model =
        Dmn.readModelFromStream(new ByteArrayInputStream(xml().getBytes(StandardCharsets.UTF_8)));
    return reader.parse(
        new Definition(key + ":1", new DecisionKey(key), 1, Optional.empty()), model);
  }

  public String xml() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions" name="written"
          namespace="http://camunda.org/schema/1.0/dmn">
        <decision id="%s" name="Written" camunda:historyTimeToLive="P30D">
        <decisionTable id="table" %s>%s<output id="output" name="answer"/>%s</decisionTable>
        </decision></definitions>
        """
        .formatted(key, policy, columns(), rules());
  }

  private String columns() {
    return IntStream.range(0, inputs.size())
        .mapToObj(at -> column(at, inputs.get(at)))
        .collect(Collectors.joining());
  }

  private static String column(int at, Column column) {
    return """
        <input id="input%d"><inputExpression id="expression%d"%s><text>%s</text></inputExpression>\
        </input>
        """
        .formatted(
            at,
            at,
            column.type() == null ? "" : " typeRef=\"" + column.type() + "\"",
            column.expression());
  }

  private String rules() {
    return IntStream.range(0, rows.size())
        .mapToObj(at -> rule(at, rows.get(at)))
        .collect(Collectors.joining());
  }

  private String rule(int row, List<String> cells) {
    StringBuilder rule = new StringBuilder("<rule id=\"row%d\">".formatted(row));
    rule.append("<description>Row %d.</description>".formatted(row));
    for (int at = 0; at < cells.size(); at++) {
      String entry = at < inputs.size() ? "inputEntry" : "outputEntry";
      String cell = cells.get(at).replace("&", "&amp;").replace("<", "&lt;");
      rule.append(
          "<%s id=\"cell%d_%d\"><text>%s</text></%s>".formatted(entry, row, at, cell, entry));
    }
    return rule.append("</rule>").toString();
  }
}
