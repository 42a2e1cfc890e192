package org.orgo.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.testing.Drawn;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.web.problems.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organization may deploy beyond the plainest diagram, and how a refusal reads. */
@OrgoTest
class WiderDeploymentTests {

  private static final String AROUND_THE_STEP =
      """
      <bpmn:sequenceFlow id="flow_started" sourceRef="event_started" targetRef="step"/>
      <bpmn:sequenceFlow id="flow_ended" sourceRef="step" targetRef="event_ended"/>
      """;
  private static final String PAST_IT =
      """
      <bpmn:sequenceFlow id="flow_past" sourceRef="event_started" targetRef="event_ended"/>
      """;

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess access;
  @Autowired ObjectMapper json;

  private TestOrganization garage;
  private TestOrganization shop;

  @BeforeEach
  void found() {
    garage = organizations.found("retail_chain");
    shop = organizations.found("retail_chain");
  }

  @Test
  void a_user_task_names_persons_and_roles_of_this_organization_only() {
    String ann = garage.user("ops").toString();
    String stranger = shop.user("ops").toString();
    deploy(task("camunda:assignee=\"" + ann + "\" camunda:candidateGroups=\"Administrator\""));

    assertThatThrownBy(() -> deploy(task("camunda:assignee=\"" + stranger + "\"")))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageContaining("step: names '" + stranger + "', who is not there");
    assertThatThrownBy(
            () -> deploy(task("camunda:candidateUsers=\"" + ann + ", " + stranger + "\"")))
        .hasMessageContaining("names '" + stranger + "'");
    assertThatThrownBy(() -> deploy(task("camunda:candidateGroups=\"Nobody.Has.This\"")))
        .hasMessageContaining("names 'Nobody.Has.This'")
        .hasMessageContaining("the code of a role that this organization has");
  }

  @Test
  void a_mapping_does_not_overwrite_what_orgo_sets() {
    assertThatThrownBy(
            () ->
                deploy(
                    diagram(
                        """
                        <bpmn:task id="step" name="Map"><bpmn:extensionElements><camunda:inputOutput>
                          <camunda:inputParameter name="signalId">00000000</camunda:inputParameter>
                          <camunda:outputParameter name="escalateAt">x</camunda:outputParameter>
                          <camunda:outputParameter name="no-name">x</camunda:outputParameter>
                        </camunda:inputOutput></bpmn:extensionElements></bpmn:task>
                        """)))
        .hasMessageContaining("step: would overwrite the variable signalId, which Orgo sets")
        .hasMessageContaining("would overwrite the variable escalateAt")
        .hasMessageContaining("maps to the variable 'no-name'");
  }

  @Test
  void the_place_of_a_schema_is_never_asked() throws IOException {
    try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      elsewhere.setSoTimeout(200);
      String place = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/evil.xsd";

      String id =
          deploy(
              diagram("")
                  .replace(
                      "id=\"definitions\"",
                      "id=\"definitions\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                          + " xsi:schemaLocation=\"http://evil.example "
                          + place
                          + "\""));

      assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
      assertThat(stored(id, "small.bpmn")).doesNotContain("schemaLocation");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
    "http://www.omg.org/spec/DMN/20180521/MODEL/",
    "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/",
    "https://www.omg.org/spec/DMN/20230324/MODEL/"
  })
  void a_table_of_any_version_of_the_standard_is_read(String namespace) throws IOException {
    String table =
        Files.readString(Path.of("dmn/escalation-path.dmn"))
            .replace("https://www.omg.org/spec/DMN/20191111/MODEL/", namespace);

    String id =
        garage.as(
            "admin",
            () -> deployments.deploy("table", Map.of("escalation-path.dmn", bytes(table))));

    assertThat(stored(id, "escalation-path.dmn"))
        .contains("https://www.omg.org/spec/DMN/20191111/MODEL/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <bpmn:startEvent id="event_second" name="Second" /><bpmn:sequenceFlow id="flow_second" sourceRef="event_second" targetRef="event_ended" /> | has more than one start event. Keep one, or begin the others with messages.
          <bpmn:task id="step" name="Do" /><bpmn:boundaryEvent id="event_x" name="Told" attachedToRef="step"><bpmn:messageEventDefinition id="m" /></bpmn:boundaryEvent><bpmn:sequenceFlow id="flow_x" sourceRef="event_x" targetRef="event_ended" /> | names no message with a name. Name a message in the modeler.
          <bpmn:subProcess id="step" name="Part"><bpmn:startEvent id="event_x" name="Later"><bpmn:timerEventDefinition id="t"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent><bpmn:endEvent id="event_y" name="Over" /><bpmn:sequenceFlow id="flow_x" sourceRef="event_x" targetRef="event_y" /></bpmn:subProcess> | begins with an event, which only an event sub-process does.
          <bpmn:task id="step" name="Do" /><bpmn:boundaryEvent id="event_x" name="Raised" attachedToRef="step"><bpmn:escalationEventDefinition id="m" /></bpmn:boundaryEvent><bpmn:sequenceFlow id="flow_x" sourceRef="event_x" targetRef="event_ended" /> | event_x: catches an escalation where none can be thrown.
          """)
  void what_only_the_engine_finds_is_said_in_our_words(String steps, String sentence) {
    assertThatThrownBy(() -> deploy(diagram(steps)))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageStartingWith("small.bpmn, ")
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("ENGINE-")
        .hasMessageNotContaining("* ");
  }

  @Test
  void a_process_without_a_time_to_live_is_told_so() {
    assertThatThrownBy(() -> deploy(diagram("").replace(" camunda:historyTimeToLive=\"P1D\"", "")))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessageNotContaining("HTTL")
        .hasMessageContaining("history");
  }

  @Test
  void a_program_reads_the_findings_in_parts() throws IOException {
    JsonNode problem = json.valueToTree(problemOf(diagram("<bpmn:scriptTask id=\"x\" />")));

    assertThat(problem.path("code").asText()).isEqualTo("deployment_refused");
    JsonNode finding = problem.path("findings").path(0);
    assertThat(finding.path("file").asText()).isEqualTo("small.bpmn");
    assertThat(finding.path("line").asInt()).isEqualTo(7);
    assertThat(finding.path("element").asText()).isEqualTo("x");
    assertThat(finding.path("rule").asText()).isEqualTo("allowed-parts");
    assertThat(finding.path("reason").asText()).isEqualTo("may not contain bpmn:scriptTask");
    assertThat(finding.path("remedy").asText())
        .isEqualTo("Use a service task with a published delegate");
    assertThat(finding.has("cell")).isFalse();
    assertThat(finding.has("row")).isFalse();
  }

  private Problem problemOf(String diagram) {
    try {
      deploy(diagram);
      throw new AssertionError("was accepted");
    } catch (DeploymentRefused refused) {
      return Problem.of(refused);
    }
  }

  private String deploy(String diagram) {
    return garage.as(
        "admin", () -> deployments.deploy("wider", Map.of("small.bpmn", bytes(diagram))));
  }

  private String stored(String deployment, String file) {
    return garage.as(
        "admin",
        () ->
            access.call(
                () -> {
                  try (var stream = repository.getResourceAsStream(deployment, file)) {
                    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                  } catch (IOException failure) {
                    throw new AssertionError(failure);
                  }
                }));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String task(String attributes) {
    return diagram("<bpmn:userTask id=\"step\" name=\"Work\" " + attributes + " />");
  }

  private static String diagram(String steps) {
    return Drawn.of(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions"
            targetNamespace="test">
          <bpmn:process id="small" name="small" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="event_started" name="Started"/>
            %s
            <bpmn:endEvent id="event_ended" name="Ended"/>
            %s
          </bpmn:process>
        </bpmn:definitions>
        """
            .formatted(steps, steps.contains("id=\"step\"") ? AROUND_THE_STEP : PAST_IT));
  }
}
