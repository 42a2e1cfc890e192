package org.orgo.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.engine.deployment.check.OurCheck;
import org.orgo.engine.deployment.findings.Finding;

/**
 * What Camunda Modeler writes is accepted once it is made executable. The diagrams hold the same
 * parts as the reference diagrams A.1.0 to A.4.0 of the BPMN Model Interchange Working Group in the
 * Modeler's exports and round trips.
 */
class ModelerDiagramsTest {

  private static final Path DIAGRAMS =
      Path.of("src/test/resources/org/orgo/engine/deployment/modeler");

  private static SandboxEngine sandbox;

  @BeforeAll
  static void start() {
    sandbox = new SandboxEngine("modeler-diagrams");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  static Stream<String> names() throws IOException {
    try (var files = Files.list(DIAGRAMS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".bpmn", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_rule_for_organizations_refuses_it_once_made_executable(String name) throws IOException {
    String executable = executable(Files.readString(DIAGRAMS.resolve(name + ".bpmn")));

    assertThat(OurCheck.findingsIn(name + ".bpmn", executable)).map(Finding::sentence).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_accepted_and_runs_to_its_end_once_made_executable(String name) throws IOException {
    String executable = executable(Files.readString(DIAGRAMS.resolve(name + ".bpmn")));

    sandbox.deploy(name + ".bpmn", executable, null);

    ProcessEngine engine = sandbox.engine();
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionResourceName(name + ".bpmn")
            .singleResult()
            .getId();
    String instance =
        engine
            .getRuntimeService()
            .startProcessInstanceById(definition, Map.of("choice", 0))
            .getId();
    assertThat(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .count())
        .isZero();
  }

  /** The least that has to be done: what a drawing leaves open is said. */
  private static String executable(String drawn) {
    BpmnModelInstance model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8)));
    Process process = model.getModelElementsByType(Process.class).iterator().next();
    process.setExecutable(true);
    process.setCamundaHistoryTimeToLiveString("P1D");
    model.getModelElementsByType(ExclusiveGateway.class).forEach(ModelerDiagramsTest::decide);
    List.copyOf(model.getModelElementsByType(SubProcess.class)).stream()
        .filter(each -> each.getFlowElements().isEmpty())
        .forEach(ModelerDiagramsTest::fill);
    model.getModelElementsByType(MessageEventDefinition.class).forEach(ModelerDiagramsTest::name);
    return Bpmn.convertToString(model);
  }

  private static void decide(ExclusiveGateway gateway) {
    List<SequenceFlow> ways = List.copyOf(gateway.getOutgoing());
    for (int each = 1; each < ways.size(); each++) {
      ConditionExpression condition =
          gateway.getModelInstance().newInstance(ConditionExpression.class);
      condition.setTextContent("${choice == " + each + "}");
      ways.get(each).setConditionExpression(condition);
    }
    if (ways.size() > 1) {
      gateway.setDefault(ways.get(0));
    }
  }

  private static void fill(SubProcess collapsed) {
    FlowNode start = child(collapsed, StartEvent.class);
    FlowNode end = child(collapsed, EndEvent.class);
    SequenceFlow flow = child(collapsed, SequenceFlow.class);
    flow.setSource(start);
    flow.setTarget(end);
    BpmnModelInstance model = (BpmnModelInstance) collapsed.getModelInstance();
    BpmnPlane plane = model.getModelElementsByType(BpmnPlane.class).iterator().next();
    shape(plane).setBpmnElement(start);
    shape(plane).setBpmnElement(end);
    BpmnEdge edge = draw(plane, BpmnEdge.class);
    edge.setBpmnElement(flow);
    edge.addChildElement(at(plane, Waypoint.class));
    edge.addChildElement(at(plane, Waypoint.class));
  }

  private static BpmnShape shape(BpmnPlane plane) {
    BpmnShape shape = draw(plane, BpmnShape.class);
    Bounds bounds = at(plane, Bounds.class);
    bounds.setWidth(36);
    bounds.setHeight(36);
    shape.setBounds(bounds);
    return shape;
  }

  private static <P extends ModelElementInstance> P at(BpmnPlane plane, Class<P> kind) {
    P place = plane.getModelInstance().newInstance(kind);
    place.setAttributeValue("x", "0");
    place.setAttributeValue("y", "0");
    return place;
  }

  private static <D extends DiagramElement> D draw(BpmnPlane plane, Class<D> kind) {
    D drawing = plane.getModelInstance().newInstance(kind);
    plane.addChildElement(drawing);
    return drawing;
  }

  private static <T extends org.camunda.bpm.model.bpmn.instance.FlowElement> T child(
      SubProcess parent, Class<T> kind) {
    T child = parent.getModelInstance().newInstance(kind);
    parent.addChildElement(child);
    return child;
  }

  private static void name(MessageEventDefinition caught) {
    assertThat(caught.getParentElement()).isInstanceOf(BoundaryEvent.class);
    Message message = caught.getModelInstance().newInstance(Message.class);
    message.setName("customerCalled");
    ((BpmnModelInstance) caught.getModelInstance()).getDefinitions().addChildElement(message);
    caught.setMessage(message);
  }
}
