package org.orgo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.check.OurCheck;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.routing.RoutingQuestion;

/** How we draw: every diagram, table and form of ours, held against the conventions. */
class ProcessModelsTests {

  private static final Pattern ELEMENT_ID =
      Pattern.compile(
          "(userTask|serviceTask|businessRuleTask|receiveTask|callActivity|subProcess"
              + "|event|gateway|flow)_[a-z][A-Za-z0-9]*");

  @ParameterizedTest
  @MethodSource("files")
  void an_id_is_its_file_name(Path file) throws IOException {
    String name = file.getFileName().toString();
    assertThat(idOf(file))
        .as("%s: the id must be the file name; rename one of them", file)
        .isEqualTo(name.substring(0, name.lastIndexOf('.')));
  }

  @Test
  void everything_passes_its_own_deployment_check() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Path file : files().toList()) {
      all.put(file.toString(), Files.readAllBytes(file));
    }
    // One file at a time, since together they may be larger than a single deployment.
    List<String> violations = new ArrayList<>();
    for (var each : all.entrySet()) {
      OurCheck.get().check(Map.of(each.getKey(), each.getValue()), OurCheck.shared()).stream()
          .map(Finding::sentence)
          .forEach(violations::add);
    }
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void a_process_says_what_it_is_for_and_how_long_its_history_lives(Path file) {
    for (Process process : elements(file, Process.class)) {
      require(file, process, process.isExecutable(), "is not executable; tick Executable");
      require(file, process, hasText(process.getName()), "has no name; give it one");
      require(
          file,
          process,
          !process.getDocumentations().isEmpty(),
          "has no documentation; say what it is for");
      require(
          file,
          process,
          hasText(process.getCamundaHistoryTimeToLiveString()),
          "has no history time to live; set it, such as P180D");
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void a_step_is_found_by_its_name(Path file) {
    for (FlowElement element : elements(file, FlowElement.class)) {
      require(
          file,
          element,
          ELEMENT_ID.matcher(element.getId()).matches(),
          "has an id that is not type_camelCase; rename it, such as userTask_workOnIt");
    }
    for (FlowNode node : elements(file, FlowNode.class)) {
      require(file, node, hasText(node.getName()), "has no name; name it in the field's words");
      require(
          file,
          node,
          node.getId().startsWith(typeOf(node) + "_"),
          "must begin with " + typeOf(node));
    }
    for (ServiceTask task : elements(file, ServiceTask.class)) {
      String words = task.getId().substring(task.getId().indexOf('_') + 1);
      require(
          file,
          task,
          (words + "Delegate").equals(delegateOf(task)),
          "calls " + delegateOf(task) + "; call ${" + words + "Delegate}");
      require(
          file,
          task,
          words.equalsIgnoreCase(task.getName().replace(" ", "")),
          "is named \"" + task.getName() + "\"; use the words of its id");
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void a_step_that_asks_a_table_says_which_and_what(Path file) {
    Set<String> known = new HashSet<>(Set.of("escalation"));
    Stream.of(RoutingQuestion.values()).map(RoutingQuestion::result).forEach(known::add);
    for (BusinessRuleTask task : elements(file, BusinessRuleTask.class)) {
      String words = task.getId().substring(task.getId().indexOf('_') + 1);
      require(
          file,
          task,
          words.equalsIgnoreCase(task.getName().replace(" ", "")),
          "is named \"" + task.getName() + "\"; use the words of its id");
      require(
          file,
          task,
          known.contains(String.valueOf(task.getCamundaResultVariable())),
          "has a result variable that nobody answers; use one of " + known);
      require(
          file,
          task,
          Path.of("dmn", task.getCamundaDecisionRef() + ".dmn").toFile().exists(),
          "asks a table that is not in dmn/; add it there");
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void a_gateway_asks_and_its_flows_answer(Path file) {
    for (Gateway gateway : elements(file, Gateway.class)) {
      if (gateway instanceof ExclusiveGateway && gateway.getOutgoing().size() > 1) {
        require(file, gateway, gateway.getName().endsWith("?"), "asks nothing; end its name in ?");
        for (SequenceFlow answer : gateway.getOutgoing()) {
          require(file, answer, hasText(answer.getName()), "is an unnamed answer; name it");
          boolean other = answer.equals(((ExclusiveGateway) gateway).getDefault());
          require(
              file,
              answer,
              other || answer.getConditionExpression() != null,
              "has no condition; give it one or make it the default");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void an_asynchronous_step_says_why(Path file) {
    for (FlowNode node : elements(file, FlowNode.class)) {
      if (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()) {
        require(
            file,
            node,
            !node.getDocumentations().isEmpty(),
            "is asynchronous without saying why; document which effect or click it is for");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void every_element_is_drawn(Path file) {
    Set<String> drawn = new HashSet<>();
    elements(file, BpmnShape.class).forEach(each -> drawn.add(each.getBpmnElement().getId()));
    elements(file, BpmnEdge.class).forEach(each -> drawn.add(each.getBpmnElement().getId()));
    for (FlowElement element : elements(file, FlowElement.class)) {
      require(
          file, element, drawn.contains(element.getId()), "is not drawn; add it in the modeler");
    }
    for (BpmnShape shape : elements(file, BpmnShape.class)) {
      boolean folded = shape.getBpmnElement() instanceof SubProcess && !shape.isExpanded();
      require(file, shape.getBpmnElement(), !folded, "is drawn folded; expand it");
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void every_step_is_reached_and_leads_somewhere(Path file) {
    for (FlowNode node : elements(file, FlowNode.class)) {
      boolean begins =
          node.getIncoming().isEmpty()
              && !typeOf(node).equals("event")
              && !(node instanceof SubProcess inner && inner.triggeredByEvent());
      boolean stops =
          node.getOutgoing().isEmpty()
              && !(node instanceof EndEvent)
              && !(node instanceof SubProcess inner && inner.triggeredByEvent());
      require(file, node, !begins, "is never reached; draw a flow to it");
      require(file, node, !stops, "leads nowhere; draw a flow to an end");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks/task-lifecycle.bpmn", "cases/case-lifecycle.bpmn"})
  void every_form_a_choice_asks_for_exists(String file) {
    LifecycleModel model = LifecycleModel.read(read(Path.of("processes", file)));
    model.waitStates().stream()
        .flatMap(state -> model.transitionsAt(state.id()).stream())
        .flatMap(
            choice ->
                Stream.concat(
                    Stream.ofNullable(choice.form()), choice.formsByType().values().stream()))
        .forEach(
            form ->
                assertThat(Path.of("forms", form + ".form"))
                    .as("%s asks for the form %s; add it to forms/", file, form)
                    .exists());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_rule_has_a_description(Path file) {
    assumeFalse(file.endsWith("signal-words.dmn"), "a row of words is its own explanation");
    for (Rule rule : Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class)) {
      assertThat(rule.getDescription())
          .as("%s, %s: has no description; say in a sentence when it applies", file, rule.getId())
          .isNotNull()
          .extracting(each -> each.getTextContent().strip())
          .isNotEqualTo("");
    }
  }

  private static void require(Path file, BaseElement element, boolean holds, String remedy) {
    assertThat(holds).as("%s, %s: %s", file, element.getId(), remedy).isTrue();
  }

  private static boolean hasText(String text) {
    return text != null && !text.isBlank();
  }

  private static String typeOf(FlowNode node) {
    if (node instanceof Event) {
      return "event";
    }
    return node instanceof Gateway ? "gateway" : node.getElementType().getTypeName();
  }

  private static String delegateOf(ServiceTask task) {
    return String.valueOf(task.getCamundaDelegateExpression()).replaceAll("[${}]", "");
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      List<T> elements(Path file, Class<T> type) {
    return List.copyOf(read(file).getModelElementsByType(type));
  }

  private static BpmnModelInstance read(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static String idOf(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".bpmn")) {
      return elements(file, Process.class).get(0).getId();
    }
    if (name.endsWith(".dmn")) {
      return Dmn.readModelFromFile(file.toFile())
          .getModelElementsByType(Decision.class)
          .iterator()
          .next()
          .getId();
    }
    return new ObjectMapper().readTree(file.toFile()).path("id").asText();
  }

  private static Stream<Path> files() throws IOException {
    return Stream.of("processes", "dmn", "forms").flatMap(ProcessModelsTests::below);
  }

  private static Stream<Path> diagrams() throws IOException {
    return files().filter(each -> each.toString().endsWith(".bpmn"));
  }

  private static Stream<Path> tables() throws IOException {
    return files().filter(each -> each.toString().endsWith(".dmn"));
  }

  private static Stream<Path> below(String folder) {
    if (!Files.isDirectory(Path.of(folder))) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.walk(Path.of(folder))) {
      return found.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
