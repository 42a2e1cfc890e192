package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.engine.deployment.check.Models.check;
import static org.orgo.engine.deployment.check.Models.process;
import static org.orgo.engine.deployment.check.Models.sentences;
import static org.orgo.engine.deployment.check.Models.with;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.findings.DeploymentRefused;

class DeploymentCheckTest {

  private static final String FILE = "some-process.bpmn";

  @Test
  void a_plain_process_passes() {
    assertThat(
            sentences(
                FILE,
                process(
                    """
                    <bpmn:startEvent id="event_started" />
                    <bpmn:serviceTask id="serviceTask_escalateToNextRole"
                        camunda:delegateExpression="${escalateToNextRoleDelegate}" />
                    <bpmn:sequenceFlow id="flow_a" sourceRef="event_started" targetRef="serviceTask_escalateToNextRole" />
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <bpmn:scriptTask id="x" /> | may not contain bpmn:scriptTask
          <bpmn:serviceTask id="x" camunda:class="java.lang.Runtime" /> | may not use camunda:class on bpmn:serviceTask
          <bpmn:serviceTask id="x" camunda:expression="a" /> | may not use camunda:expression on bpmn:serviceTask
          <bpmn:serviceTask id="x" camunda:delegateExpression="${escalateToNextRoleDelegate}" camunda:topic="t" /> | may not use camunda:topic
          <bpmn:serviceTask id="x" activiti:delegateExpression="anything" xmlns:activiti="http://activiti.org/bpmn" /> | {http://activiti.org/bpmn}:delegateExpression
          <bpmn:serviceTask id="x" camunda:delegateExpression="${dataSource}" /> | the delegate ${dataSource} is not published
          <bpmn:serviceTask id="x" camunda:delegateExpression="${otherDelegate}" /> | the delegate ${otherDelegate} is not published
          <bpmn:serviceTask id="x" camunda:delegateExpression="${escalateToNextRoleDelegate.x()}" /> | is not published
          <bpmn:serviceTask id="x" /> | x: does nothing
          <bpmn:sendTask id="x" /> | may not contain bpmn:sendTask
          <bpmn:userTask id="x" name="${''.getClass()}" /> | bpmn:userTask@name may not hold the expression
          <bpmn:userTask id="x"><bpmn:documentation>#{''.getClass()}</bpmn:documentation></bpmn:userTask> | bpmn:documentation may not hold the expression
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:taskListener event="create" class="X" /></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:taskListener
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:executionListener event="start" /></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:executionListener
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:connector /></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:connector
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:field /></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:field
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:formData /></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:formData
          <bpmn:userTask id="x"><bpmn:extensionElements><other:thing xmlns:other="http://other" /></bpmn:extensionElements></bpmn:userTask> | may not contain {http://other}:thing
          <bpmn:callActivity id="x" calledElement="nowhere" /> | calls the process nowhere, which does not exist
          <bpmn:callActivity id="x" calledElement="some-process" camunda:calledElementTenantId="other" /> | may not use camunda:calledElementTenantId
          <bpmn:businessRuleTask id="x" camunda:decisionRef="nothing" /> | asks the decision nothing, which does not exist
          <bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask> | the loop 1000000 has no fixed number
          <bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics /></bpmn:userTask> | x: is repeated without a number
          <bpmn:userTask id="x"><bpmn:multiInstanceLoopCharacteristics camunda:collection="a" /></bpmn:userTask> | may not use camunda:collection
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R999999/PT0S</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:userTask> | the retries R999999/PT0S are not a short list
          """)
  void what_is_not_allowed_is_refused_by_name_and_for_nothing_else(String step, String reason) {
    assertThat(check(FILE, process(step))).hasSize(1);
    assertThat(sentences(FILE, process(step))).contains(reason);
  }

  @Test
  void a_diagram_full_of_what_is_not_allowed_is_not_read_to_its_end() {
    assertThat(sentences(FILE, process("<bpmn:scriptTask id=\"x\" />".repeat(60))))
        .contains("more than 50 parts that are not allowed");
  }

  @Test
  void a_diagram_that_refers_to_nothing_is_no_valid_bpmn() {
    assertThat(sentences(FILE, process("<bpmn:process id=\"inner\" />")))
        .startsWith("some-process.bpmn, line 6: is not valid BPMN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timeDate     | 2027-01-31T09:00:00Z | true
          timeDate     | ${escalateAt}        | true
          timeDate     | ${somewhen}          | false
          timeDate     | ${now()}             | false
          timeDate     | tomorrow             | false
          timeDuration | PT4H                 | true
          timeDuration | P3D                  | true
          timeDuration | 4 hours              | false
          timeCycle    | R3/PT1H              | true
          timeCycle    | R/PT1S               | false
          timeCycle    | R1000/PT1S           | false
          timeCycle    | 0 * * * * ?          | false
          """)
  void a_timer_is_iso_or_a_known_variable(String kind, String text, boolean allowed) {
    String timer =
        """
        <bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition id="timer">
        <bpmn:%1$s>%2$s</bpmn:%1$s></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        """
            .formatted(kind, text);
    assertThat(sentences(FILE, process(timer)).contains("is neither ISO-8601 nor a known variable"))
        .isNotEqualTo(allowed);
  }

  @Test
  void a_condition_reaching_for_a_class_is_refused() {
    assertThat(sentences(FILE, process(condition("${''.getClass()}"))))
        .isEqualTo(
            "some-process.bpmn, line 10, flow_a: the condition ${''.getClass()} may not contain '.' at"
                + " character 5."
                + " Compare variables and literals only, such as ${action == 'start'}.");
  }

  @Test
  void an_expression_cannot_hide_around_a_child_element() {
    assertThat(
            sentences(
                FILE,
                process(
                    condition(
                        "${''.getClass()}<bpmn:documentation>x</bpmn:documentation>${a == 'b'}"))))
        .contains("the condition ${''.getClass()}${a == 'b'}");
  }

  @Test
  void an_expression_cannot_hide_in_character_data() {
    assertThat(sentences(FILE, process(condition("<![CDATA[${''.getClass()}]]>"))))
        .contains("may not contain '.'");
    assertThat(sentences(FILE, process(condition("&#36;{''.getClass()}"))))
        .contains("may not contain '.'");
  }

  @Test
  void a_condition_names_no_language() {
    assertThat(
            sentences(
                FILE,
                process(
                    condition("1")
                        .replace("<bpmn:cond", "<bpmn:cond")
                        .replace("xsi:type", "language=\"groovy\" xsi:type"))))
        .contains("may not use language on bpmn:conditionExpression");
  }

  @Test
  void a_loop_without_a_rest_is_refused() {
    assertThat(
            sentences(
                FILE,
                process(
                    """
                    <bpmn:startEvent id="event_started" />
                    <bpmn:exclusiveGateway id="gateway_again" />
                    <bpmn:serviceTask id="serviceTask_a" camunda:delegateExpression="${escalateToNextRoleDelegate}" />
                    <bpmn:sequenceFlow id="flow_a" sourceRef="event_started" targetRef="gateway_again" />
                    <bpmn:sequenceFlow id="flow_b" sourceRef="gateway_again" targetRef="serviceTask_a" />
                    <bpmn:sequenceFlow id="flow_c" sourceRef="serviceTask_a" targetRef="gateway_again" />
                    """)))
        .contains("can be reached from itself without ever waiting");
  }

  @Test
  void a_document_type_is_refused() {
    String withEntity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + process("<bpmn:task id=\"x\"/>");
    assertThat(sentences(FILE, withEntity))
        .contains("cannot be read: it declares a document type (DOCTYPE)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no xml", "<a", "<?php x ?><a/>", "{}"})
  void what_is_no_xml_is_refused(String text) {
    assertThat(sentences(FILE, text)).contains("cannot be read");
  }

  @Test
  void a_processing_instruction_is_refused() {
    assertThat(sentences(FILE, process("<?php x ?>")))
        .contains("processing instructions are not allowed");
  }

  @Test
  void depth_and_size_are_limited() {
    assertThat(sentences(FILE, process("<bpmn:group>".repeat(60) + "</bpmn:group>".repeat(60))))
        .contains("more elements or levels than any model needs");
    assertThat(sentences(FILE, "x".repeat(1024 * 1024 + 1))).contains("larger than 1 MB");
    assertThat(sentences(FILE, process("<bpmn:task/>".repeat(21_000))))
        .contains("more elements or levels than any model needs");
    assertThat(
            sentences(
                FILE,
                process(
                    "<bpmn:userTask id=\"x%d\"/>"
                        .repeat(301)
                        .replace("%d", "")
                        .transform(DeploymentCheckTest::numbered))))
        .contains("has more than 300 steps");
  }

  @Test
  void one_file_holds_one_executable_process() {
    assertThat(sentences(FILE, process("").replace("isExecutable=\"true\"", "")))
        .contains("has 0 executable processes");
    assertThat(
            sentences(
                FILE,
                with(
                    process(""),
                    "</bpmn:definitions>",
                    "<bpmn:process id=\"second\" isExecutable=\"true\" /></bpmn:definitions>")))
        .contains("has 2 executable processes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.groovy", "form.html", "x.cmmn", "x.bpmn20.xml", "xbpmn", "X.BPMN"})
  void other_files_are_refused(String name) {
    assertThat(sentences(name, "x")).contains("is neither a diagram nor a decision nor a form");
  }

  @Test
  void what_is_deployed_together_may_call_each_other() {
    Map<String, byte[]> both = new LinkedHashMap<>();
    both.put(FILE, bytes(process("<bpmn:callActivity id=\"x\" calledElement=\"other\" />")));
    both.put("other.bpmn", bytes(process("").replace("some-process", "other")));

    assertThat(new DeploymentCheck(name -> false, List.of()).check(both, KnownDefinitions.none()))
        .isEmpty();
  }

  @Test
  void a_refusal_says_everything_at_once() {
    Map<String, byte[]> bad = Map.of(FILE, bytes(process("<bpmn:scriptTask id=\"x\" />")));

    assertThatThrownBy(
            () ->
                new DeploymentCheck(name -> false, List.of()).require(bad, KnownDefinitions.none()))
        .isInstanceOf(DeploymentRefused.class)
        .hasMessage(
            "some-process.bpmn, line 6, x: may not contain bpmn:scriptTask."
                + " Use a service task with a published delegate.");
  }

  private static String condition(String text) {
    return """
        <bpmn:startEvent id="event_started" />
        <bpmn:exclusiveGateway id="gateway_a" />
        <bpmn:endEvent id="event_ended" />
        <bpmn:sequenceFlow id="flow_started" sourceRef="event_started" targetRef="gateway_a" />
        <bpmn:sequenceFlow id="flow_a" sourceRef="gateway_a" targetRef="event_ended"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression></bpmn:sequenceFlow>
        """
        .formatted(text);
  }

  private static String numbered(String text) {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (String part : text.split("(?<=x)")) {
      numbered.append(part).append(part.endsWith("x") ? number++ : "");
    }
    return numbered.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
