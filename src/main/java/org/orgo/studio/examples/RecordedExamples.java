package org.orgo.studio.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.NoSuchDecision;
import org.orgo.platform.refusals.NotFound;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.studio.examples.TableExample.ExpectedAnswer;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/**
 * Makes an example of how a table answered for a task. A recorded decision holds no text of
 * anybody, only the words that rows searched for; an example holds no more.
 */
@Component
class RecordedExamples {

  private static final String TEXT = "text";

  /** Of small houses it is a person's name. */
  private static final String SENDER_DOMAIN = "senderDomain";

  private final TaskBoard board;
  private final Decisions decisions;
  private final ObjectMapper json;

  RecordedExamples(TaskBoard board, Decisions decisions, ObjectMapper json) {
    this.board = board;
    this.decisions = decisions;
    this.json = json;
  }

  /**
   * @throws NotFound when the current actor sees no such task, or the table decided nothing for it
   */
  TableExample of(TaskId task, String table) {
    DecisionTable now = inUse(table);
    JsonNode recorded =
        StreamSupport.stream(board.why(task).path("decisions").spliterator(), false)
            .filter(decision -> table.equals(decision.path("table").asText()))
            .findFirst()
            .orElseThrow(() -> new NotFound("decision"));
    return example(now, json.convertValue(recorded, DecisionTrace.class));
  }

  private static TableExample example(DecisionTable now, DecisionTrace recorded) {
    DecisionTrace.TracedRule first = recorded.rules().stream().findFirst().orElse(null);
    TableRow row = first == null ? null : row(now, first.id());
    Map<String, Object> outputs =
        named(recorded.outputs(), now.rows().stream().map(TableRow::outputs).toList());
    return new TableExample(
        first == null ? now.name() : first.description(),
        inputs(now, recorded),
        row == null ? new ExpectedAnswer(null, outputs) : new ExpectedAnswer(row.id(), null));
  }

  private static Map<String, Object> inputs(DecisionTable now, DecisionTrace recorded) {
    if (now.key().equals(RoutingTables.WORDS)) {
      List<String> words =
          recorded.rules().stream().flatMap(rule -> rule.words().stream()).distinct().toList();
      return Map.of(TEXT, String.join(" ", words));
    }
    Map<String, Object> inputs =
        named(recorded.inputs(), now.rows().stream().map(TableRow::inputs).toList());
    inputs.remove(SENDER_DOMAIN);
    return inputs;
  }

  /** Values by the names of the columns, which are recorded in snake case. */
  private static Map<String, Object> named(
      Map<String, Object> recorded, List<Map<String, String>> rows) {
    Map<String, Object> named = new LinkedHashMap<>();
    rows.stream()
        .map(Map::keySet)
        .flatMap(Collection::stream)
        .distinct()
        .forEach(
            column -> {
              Object value = recorded.get(SnakeCaseStrategy.INSTANCE.translate(column));
              if (value != null) {
                named.put(column, value);
              }
            });
    return named;
  }

  private static TableRow row(DecisionTable table, String id) {
    return table.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
  }

  private DecisionTable inUse(String table) {
    try {
      return decisions.inUse(new DecisionKey(table));
    } catch (NoSuchDecision | IllegalArgumentException none) {
      throw new NotFound("decision");
    }
  }
}
