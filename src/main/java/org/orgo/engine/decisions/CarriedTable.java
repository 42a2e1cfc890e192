package org.orgo.engine.decisions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.orgo.engine.decisions.DeployedTables.Definition;

/** A table that was taken along as a file, and answers without a process engine. */
public final class CarriedTable {

  private static final int NOT_DEPLOYED = 0;

  private final TableReader reader = new TableReader(true);
  private final DecisionTable table;

  /**
   * @param dmn as {@link org.orgo.engine.decisions.source.TableSources} gave it out
   */
  public CarriedTable(DecisionKey key, String dmn) {
    table =
        reader.parse(
            new Definition("carried:" + key, key, NOT_DEPLOYED, Optional.empty()),
            Dmn.readModelFromStream(
                new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8))));
  }

  /** The answer of the first row that matches; empty when none does. */
  public Optional<Map<String, Object>> answer(Map<String, Object> inputs) {
    return reader.evaluate(table, inputs).rules().stream().map(MatchedRule::outputs).findFirst();
  }
}
