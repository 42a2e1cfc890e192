package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.orgo.testing.FlowNodesPassed;

/**
 * Looks back on all tests of a run: was every flow node of every diagram passed by one of them? The
 * known coverage extensions want an engine for each test class, where ours share one application.
 */
class DiagramCoverageIT {

  /** Fewer than that, and it was not a run of all tests. */
  private static final double OF_A_WHOLE_RUN = 0.8;

  @Test
  void every_flow_node_of_every_diagram_is_passed_by_some_test() throws IOException {
    Set<String> drawn = drawn();
    Set<String> missed = new TreeSet<>(drawn);
    missed.removeAll(FlowNodesPassed.soFar());
    boolean wholeRun = missed.size() <= drawn.size() * (1 - OF_A_WHOLE_RUN);
    assumeTrue(wholeRun, "Only told after a run of all tests");

    assertThat(missed).as("flow nodes that no test passes; add a test that does").isEmpty();
  }

  private static Set<String> drawn() throws IOException {
    Set<String> nodes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
        BpmnModelInstance diagram = Bpmn.readModelFromFile(file.toFile());
        String key = diagram.getModelElementsByType(Process.class).iterator().next().getId();
        diagram
            .getModelElementsByType(FlowNode.class)
            .forEach(node -> nodes.add(key + "/" + node.getId()));
      }
    }
    return nodes;
  }
}
