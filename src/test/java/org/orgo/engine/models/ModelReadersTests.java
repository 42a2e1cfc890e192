package org.orgo.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelParseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read with schemas that were compiled once is what the library reads. */
class ModelReadersTests {

  @BeforeAll
  static void install() {
    ModelReaders.install();
  }

  @Test
  void every_shared_diagram_and_table_is_read_as_the_library_reads_it() {
    for (Path file : files("processes", ".bpmn")) {
      String ours = Bpmn.convertToString(Bpmn.readModelFromStream(stream(text(file))));
      String library =
          Bpmn.convertToString(new BpmnParser().parseModelFromStream(stream(text(file))));
      assertThat(ours).as(file.toString()).isEqualTo(library);
    }
    for (Path file : files("dmn", ".dmn")) {
      String ours = Dmn.convertToString(Dmn.readModelFromStream(stream(text(file))));
      String library =
          Dmn.convertToString(new DmnParser().parseModelFromStream(stream(text(file))));
      assertThat(ours).as(file.toString()).isEqualTo(library);
    }
  }

  @Test
  void elements_are_found_by_their_ids_and_what_a_schema_adds_is_there() {
    var diagram =
        Bpmn.readModelFromStream(stream(text(files("processes", "lifecycle.bpmn").get(0))));
    String id = diagram.getModelElementsByType(FlowNode.class).iterator().next().getId();
    assertThat(diagram.<FlowNode>getModelElementById(id)).isNotNull();

    String table =
        text(files("dmn", "signal-severity.dmn").get(0)).replaceFirst(" hitPolicy=\"\\w+\"", "");
    assertThat(
            Dmn.readModelFromStream(stream(table))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getHitPolicy())
        .isEqualTo(HitPolicy.UNIQUE);
  }

  @Test
  void what_no_schema_knows_is_refused_and_so_is_a_document_type() {
    String diagram = text(files("processes", "lifecycle.bpmn").get(0));
    for (String broken :
        List.of(
            diagram.replaceFirst("process id=", "process nobody=\"knows\" id="),
            diagram.replaceFirst("[?]>", "?><!DOCTYPE a>"))) {
      assertThat(broken).isNotEqualTo(diagram);
      assertThatThrownBy(() -> Bpmn.readModelFromStream(stream(broken)))
          .isInstanceOf(ModelParseException.class);
    }
    String table = text(files("dmn", "signal-severity.dmn").get(0));
    assertThatThrownBy(
            () ->
                Dmn.readModelFromStream(
                    stream(
                        table.replaceFirst("decisionTable id=", "decisionTable nobody=\"a\" id="))))
        .isInstanceOf(DmnModelException.class);
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
