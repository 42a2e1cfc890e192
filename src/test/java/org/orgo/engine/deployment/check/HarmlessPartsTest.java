package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.engine.deployment.check.Models.check;
import static org.orgo.engine.deployment.check.Models.process;
import static org.orgo.engine.deployment.check.Models.sentences;
import static org.orgo.engine.deployment.check.Models.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What modelers write beside the process passes, and nothing hides in it. */
class HarmlessPartsTest {

  private static final String FILE = "some-process.bpmn";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:task id=\"x\" startQuantity=\"1\" completionQuantity=\"1\" isForCompensation=\"false\" />",
        "<bpmn:subProcess id=\"x\" triggeredByEvent=\"false\" />",
        "<bpmn:userTask id=\"x\" implementation=\"##unspecified\" />",
        "<bpmn:startEvent id=\"x\" isInterrupting=\"true\" parallelMultiple=\"false\" />",
        "<bpmn:userTask id=\"x\" camunda:modelerTemplate=\"org.orgo.visit\" camunda:modelerTemplateVersion=\"2\" camunda:modelerTemplateIcon=\"data:image/svg+xml;utf8,x\" />",
        "<bpmn:userTask id=\"x\" camunda:dueDate=\"2027-01-31T09:00:00Z\" camunda:followUpDate=\"P3D\" />",
        "<bpmn:userTask id=\"x\" camunda:dueDate=\"${escalateAt}\" />",
        "<bpmn:dataObject id=\"o\" /><bpmn:dataObjectReference id=\"x\" name=\"Order\" dataObjectRef=\"o\"><bpmn:dataState id=\"s\" name=\"new\" /></bpmn:dataObjectReference>",
        "<bpmn:dataStoreReference id=\"x\" name=\"Archive\"><bpmn:documentation>Paper</bpmn:documentation></bpmn:dataStoreReference>",
        "<bpmn:task id=\"x\"><bpmn:property id=\"p\" name=\"__targetRef_placeholder\" /><bpmn:dataInputAssociation id=\"a\"><bpmn:sourceRef>r</bpmn:sourceRef><bpmn:targetRef>p</bpmn:targetRef></bpmn:dataInputAssociation></bpmn:task><bpmn:dataObjectReference id=\"r\" />",
        "<bpmn:userTask id=\"x\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"half\">${amount / 2}</camunda:inputParameter><camunda:outputParameter name=\"kind\">plain</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:subProcess id=\"s\"><bpmn:endEvent id=\"e\"><bpmn:escalationEventDefinition id=\"d\" escalationRef=\"late\" /></bpmn:endEvent></bpmn:subProcess><bpmn:boundaryEvent id=\"x\" attachedToRef=\"s\"><bpmn:escalationEventDefinition id=\"c\" /></bpmn:boundaryEvent>",
        "<bpmn:intermediateThrowEvent id=\"x\"><bpmn:signalEventDefinition id=\"d\" signalRef=\"bell\" /></bpmn:intermediateThrowEvent>"
      })
  void passes(String steps) {
    assertThat(sentences(FILE, withNames(process(steps)))).isEmpty();
  }

  @Test
  void pools_message_flows_and_places_of_schemas_pass() {
    String drawn =
        with(
            with(
                process("<bpmn:startEvent id=\"e\" />"),
                "<bpmn:process id",
                """
                <bpmn:collaboration id="c" isClosed="false">
                  <bpmn:documentation>Who talks to whom</bpmn:documentation>
                  <bpmn:participant id="us" processRef="some-process" />
                  <bpmn:participant id="them" name="Customer"><bpmn:participantMultiplicity minimum="0" maximum="2" /></bpmn:participant>
                  <bpmn:messageFlow id="m" name="Order" sourceRef="them" targetRef="e" />
                </bpmn:collaboration>
                <bpmn:process id"""),
            "id=\"definitions\"",
            "id=\"definitions\" xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL"
                + " http://attacker.example/evil.xsd\" expressionLanguage=\"http://www.w3.org/1999/XPath\"");
    assertThat(sentences(FILE, drawn)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <bpmn:task id="x" isForCompensation="true" /> | may not set isForCompensation to true
          <bpmn:task id="x" startQuantity="2" /> | may not set startQuantity to 2
          <bpmn:serviceTask id="x" implementation="org.example.Evil" camunda:delegateExpression="${escalateToNextRoleDelegate}" /> | may not set implementation to org.example.Evil
          <bpmn:receiveTask id="x" instantiate="true" messageRef="hello" /> | may not set instantiate to true
          <bpmn:userTask id="x" camunda:modelerTemplate="${dataSource.connection}" /> | may not hold the expression
          <bpmn:userTask id="x" camunda:assignee="${dataSource.connection}" /> | may not hold the expression
          <bpmn:userTask id="x" camunda:candidateUsers="#{dataSource}" /> | may not hold the expression
          <bpmn:userTask id="x" camunda:candidateGroups="a,${dataSource}" /> | may not hold the expression
          <bpmn:userTask id="x" camunda:dueDate="${now()}" /> | the time ${now()} is neither ISO-8601 nor a known variable
          <bpmn:userTask id="x" camunda:followUpDate="${dateTime().plusDays(1)}" /> | is neither ISO-8601 nor a known variable
          <bpmn:userTask id="x" camunda:dueDate="tomorrow" /> | is neither ISO-8601 nor a known variable
          <bpmn:dataObjectReference id="x" name="${''.getClass()}" /> | may not hold the expression
          <bpmn:dataObjectReference id="x"><bpmn:documentation>#{''.getClass()}</bpmn:documentation></bpmn:dataObjectReference> | may not hold the expression
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:script
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:map><camunda:entry key="b">c</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | may not contain camunda:map
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a">${''.getClass()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | the mapped value ${''.getClass()} may not contain '.' at character 5
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name="a">x ${b}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | is not one expression of the form
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="${''.getClass()}">1</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | may not hold the expression
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a">&#36;{''.getClass()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | may not contain '.'
          <bpmn:userTask id="x"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a">#{b}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask> | is not one expression of the form
          <bpmn:intermediateThrowEvent id="x"><bpmn:signalEventDefinition id="d" signalRef="bell" camunda:async="true" /></bpmn:intermediateThrowEvent> | may not use camunda:async
          <bpmn:intermediateThrowEvent id="x"><bpmn:signalEventDefinition id="d" /></bpmn:intermediateThrowEvent> | x: has no signal with a plain name
          <bpmn:startEvent id="x"><bpmn:signalEventDefinition id="d" signalRef="bell" /></bpmn:startEvent> | x: would start a process by a signal
          <bpmn:endEvent id="x"><bpmn:escalationEventDefinition id="d" /></bpmn:endEvent> | x: throws an escalation without a code
          <bpmn:boundaryEvent id="x" attachedToRef="u"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent><bpmn:userTask id="u" /> | may not contain bpmn:compensateEventDefinition
          <bpmn:userTask id="x"><bpmn:ioSpecification><bpmn:inputSet id="i"><bpmn:optionalInputRefs>a</bpmn:optionalInputRefs></bpmn:inputSet></bpmn:ioSpecification></bpmn:userTask> | may not contain bpmn:optionalInputRefs
          <bpmn:task id="x"><bpmn:dataInputAssociation id="a"><bpmn:assignment><bpmn:from>${1}</bpmn:from></bpmn:assignment></bpmn:dataInputAssociation></bpmn:task> | may not contain bpmn:assignment
          """)
  void nothing_hides_in_it(String steps, String reason) {
    assertThat(sentences(FILE, withNames(process(steps)))).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bell-${dataSource}", "#{bell}"})
  void a_signals_name_is_no_expression(String name) {
    assertThat(
            sentences(
                FILE, withNames(process("")).replace("name=\"bell\"", "name=\"" + name + "\"")))
        .contains("bpmn:signal@name may not hold the expression");
  }

  @Test
  void a_place_of_a_schema_that_was_not_taken_out_is_refused() {
    assertThat(
            sentences(
                FILE,
                with(
                    process(""),
                    "id=\"definitions\"",
                    "id=\"definitions\" xsi:schemaLocation=\"a &#60; b\"")))
        .isEmpty();
    assertThat(
            sentences(
                FILE,
                with(
                    process(""),
                    "id=\"definitions\"",
                    "id=\"definitions\" xsi:noNamespaceSchemaLocation=\"http://attacker.example\"")))
        .contains("may not use xsi:noNamespaceSchemaLocation on bpmn:definitions")
        .contains("nothing is loaded from elsewhere");
  }

  @Test
  void an_escalation_that_comes_back_without_a_rest_is_refused() {
    assertThat(
            sentences(
                FILE,
                withNames(
                    process(
                        """
                        <bpmn:startEvent id="start" />
                        <bpmn:subProcess id="s">
                          <bpmn:startEvent id="inner" />
                          <bpmn:endEvent id="e"><bpmn:escalationEventDefinition id="d" escalationRef="late" /></bpmn:endEvent>
                          <bpmn:sequenceFlow id="f1" sourceRef="inner" targetRef="e" />
                        </bpmn:subProcess>
                        <bpmn:boundaryEvent id="x" attachedToRef="s"><bpmn:escalationEventDefinition id="c" /></bpmn:boundaryEvent>
                        <bpmn:exclusiveGateway id="g" />
                        <bpmn:sequenceFlow id="f2" sourceRef="start" targetRef="g" />
                        <bpmn:sequenceFlow id="f3" sourceRef="g" targetRef="s" />
                        <bpmn:sequenceFlow id="f4" sourceRef="x" targetRef="g" />
                        """))))
        .contains("can be reached from itself without ever waiting");
  }

  @Test
  void each_finding_has_all_a_reader_needs() {
    assertThat(check(FILE, process("<bpmn:userTask id=\"x\" camunda:dueDate=\"soon\" />")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.file()).isEqualTo(FILE);
              assertThat(finding.line()).isEqualTo(6);
              assertThat(finding.element()).isEqualTo("x");
              assertThat(finding.rule()).isEqualTo("due-date");
              assertThat(finding.reason()).startsWith("the time soon");
              assertThat(finding.remedy()).contains("P3D");
            });
  }

  private static String withNames(String process) {
    return with(
        process,
        "<bpmn:process id",
        "<bpmn:signal id=\"bell\" name=\"bell\" /><bpmn:message id=\"hello\" name=\"hello\" />"
            + "<bpmn:escalation id=\"late\" escalationCode=\"LATE\" /><bpmn:process id");
  }
}
