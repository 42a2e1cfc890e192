package org.orgo.studio.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.examples.TableExample.ExpectedAnswer;
import org.orgo.studio.replay.tables.TableAnswers;
import org.orgo.studio.replay.tables.TriedDecision;
import org.orgo.studio.replay.tables.TriedDecision.TriedRule;
import org.springframework.stereotype.Component;

/** Reads the examples of a table, and says which of them it does not answer as expected. */
@Component
class TableExamples {

  static final int MAX_EXAMPLES = 200;

  private static final String RULE = "example";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<TableExample>> LIST = new TypeReference<>() {};

  private final TableAnswers answers;

  TableExamples(TableAnswers answers) {
    this.answers = answers;
  }

  /** What is wrong with the file as it is written; whether a table answers so is another matter. */
  List<Finding> malformed(String file, byte[] content) {
    List<TableExample> examples;
    try {
      examples = read(content);
    } catch (JsonProcessingException unreadable) {
      return List.of(
          new Finding(
              file,
              unreadable.getLocation() == null ? null : unreadable.getLocation().getLineNr(),
              null,
              null,
              "readable",
              "is no list of examples",
              "Write a JSON list of objects with name, inputs and expected"));
    }
    if (examples.size() > MAX_EXAMPLES) {
      return List.of(
          Finding.ofFile(
              file,
              "size",
              "holds %d examples".formatted(examples.size()),
              "Keep at most " + MAX_EXAMPLES));
    }
    List<Finding> found = new ArrayList<>();
    examples.stream()
        .filter(each -> each.expected() == null || each.expected().saysNothing())
        .forEach(
            each ->
                found.add(
                    about(
                        file,
                        each,
                        "says nothing that is expected",
                        "Name the row that should answer, or what it should answer")));
    return found;
  }

  /** One finding for each example that is answered otherwise. */
  List<Finding> red(
      String file, String table, byte[] content, Map<DecisionKey, DecisionTable> replacing) {
    List<Finding> found = new ArrayList<>();
    for (TableExample example : readable(content)) {
      wrong(table, example, replacing)
          .ifPresent(
              why -> found.add(about(file, example, why, "Correct the table, or the example")));
    }
    return found;
  }

  private Optional<String> wrong(
      String table, TableExample example, Map<DecisionKey, DecisionTable> replacing) {
    try {
      TriedDecision answer = answers.of(table, example.inputs(), replacing);
      ExpectedAnswer expected = example.expected();
      return expected == null || expected.isMetBy(answer)
          ? Optional.empty()
          : Optional.of(said(answer, expected));
    } catch (InvalidRequest | NotFound failed) {
      return Optional.of("cannot be asked: " + failed.getMessage());
    }
  }

  private static String said(TriedDecision answer, ExpectedAnswer expected) {
    List<Integer> rows = answer.rules().stream().map(TriedRule::number).toList();
    String answered =
        rows.isEmpty() ? "no row answers" : "row " + rows.get(0) + " answers " + answer.outputs();
    String wanted =
        expected.rule() == null ? String.valueOf(expected.outputs()) : "row " + expected.rule();
    return "%s, and %s was expected".formatted(answered, wanted);
  }

  private static Finding about(String file, TableExample example, String reason, String remedy) {
    String name = example.name() == null ? "" : example.name();
    return new Finding(file, null, name.isBlank() ? null : name, null, RULE, reason, remedy);
  }

  private static List<TableExample> readable(byte[] content) {
    try {
      return read(content);
    } catch (JsonProcessingException malformed) {
      return List.of(); // a finding of its own
    }
  }

  private static List<TableExample> read(byte[] content) throws JsonProcessingException {
    List<TableExample> examples = JSON.readValue(new String(content, StandardCharsets.UTF_8), LIST);
    return examples == null ? List.of() : examples.stream().filter(each -> each != null).toList();
  }
}
