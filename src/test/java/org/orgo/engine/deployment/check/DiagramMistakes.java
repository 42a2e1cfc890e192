package org.orgo.engine.deployment.check;

import java.util.ArrayList;
import java.util.List;
import org.orgo.testing.Drawn;

/** What goes wrong when people draw, one mistake at a time. */
public final class DiagramMistakes {

  private static final String LIFECYCLE = "task-lifecycle.bpmn";
  private static final String OWN = "purchase.bpmn";
  private static final String INTAKE = "signal-intake.bpmn";
  private static final String BROADCAST = "broadcast.bpmn";

  private final List<DiagramMistake> all = new ArrayList<>();

  private DiagramMistakes() {}

  public static List<DiagramMistake> all() {
    DiagramMistakes mistakes = new DiagramMistakes();
    mistakes.inDecisions();
    mistakes.inPaths();
    mistakes.inTexts();
    mistakes.inTheLifecycle();
    mistakes.inSteps();
    mistakes.inForms();
    mistakes.inTheIntake();
    return mistakes.all;
  }

  /** An organization's own diagram without a mistake: larger purchases are asked for. */
  static String purchase() {
    return Drawn.of(
        diagram(
            "purchase",
            """
            <bpmn:startEvent id="event_wanted" name="Something is wanted" />
            <bpmn:userTask id="userTask_estimate" name="Estimate" />
            <bpmn:exclusiveGateway id="gateway_howMuch" name="How much is it?" />
            <bpmn:userTask id="userTask_askTheHead" name="Ask the head" />
            <bpmn:endEvent id="event_decided" name="Decided" />
            <bpmn:sequenceFlow id="flow_wanted" sourceRef="event_wanted" targetRef="userTask_estimate" />
            <bpmn:sequenceFlow id="flow_estimated" sourceRef="userTask_estimate" targetRef="gateway_howMuch" />
            <bpmn:sequenceFlow id="flow_much" sourceRef="gateway_howMuch" targetRef="userTask_askTheHead">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${amount > 100}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_little" sourceRef="gateway_howMuch" targetRef="event_decided">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${amount &lt;= 100}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="flow_asked" sourceRef="userTask_askTheHead" targetRef="event_decided" />
            """));
  }

  private void inDecisions() {
    own("a gateway without an answer for every case", "&lt;= 100", "&lt; 100")
        .isAnsweredBy("gateway-answers", "gateway_howMuch");
    own("two answers that hold at once", "> 100", ">= 100")
        .isAnsweredBy("gateway-answers", "flow_little");
    lifecycle("an answer without a condition", " default=\"flow_clockRuns\"", "")
        .isAnsweredBy("gateway-answers", "flow_clockRuns");
    lifecycle(
            "an answer that never holds",
            "${clockStopsOnHold}",
            "${clockStopsOnHold and not clockStopsOnHold}")
        .isAnsweredBy("gateway-answers", "flow_clockStops");
    lifecycle("a variable that nothing sets", "${clockStopsOnHold}", "${clockStopOnHold}")
        .isAnsweredBy("known-variables", "flow_clockStops");
    lifecycle("one sign of equality", "${action == 'fail'}", "${action = 'fail'}")
        .isAnsweredBy("condition", "flow_fail");
  }

  private void inPaths() {
    own(
            "a step nobody comes to",
            "<bpmn:userTask id=\"userTask_askTheHead\"",
            "<bpmn:userTask id=\"userTask_order\" name=\"Order\" />"
                + flow("flow_ordered", "userTask_order", "event_decided")
                + "<bpmn:userTask id=\"userTask_askTheHead\"")
        .isAnsweredBy("reached", "userTask_order");
    own(
            "a step that leads nowhere",
            "sourceRef=\"userTask_askTheHead\" targetRef=\"event_decided\"",
            "sourceRef=\"userTask_estimate\" targetRef=\"event_decided\"")
        .isAnsweredBy("reached", "userTask_askTheHead");
    add(
            "a step that is not drawn",
            OWN,
            purchase().replaceFirst("<bpmndi:BPMNShape id=\"shape_userTask_askTheHead\".*", ""))
        .isAnsweredBy("drawn", "userTask_askTheHead");
    own(
            "a loop that never waits",
            "<bpmn:userTask id=\"userTask_estimate\" name=\"Estimate\" />",
            "<bpmn:task id=\"userTask_estimate\" name=\"Estimate\" />"
                + flow("flow_again", "userTask_estimate", "userTask_estimate"))
        .isAnsweredBy("endless-loop", "userTask_estimate");
    own("a step without a name", " name=\"Ask the head\"", "")
        .isAnsweredBy("names", "userTask_askTheHead");
    add(
            "two processes to run",
            OWN,
            Models.with(purchase(), "</bpmn:process>", "</bpmn:process>" + second()))
        .isAnsweredBy("structure", null);
  }

  private void inTexts() {
    own(
            "a duration that lacks its T",
            "<bpmn:userTask id=\"userTask_estimate\"",
            afterOneHour("P1H"))
        .isAnsweredBy("timer", "timer_hourPassed");
    own("a duration in words", "<bpmn:userTask id=\"userTask_estimate\"", afterOneHour("1 hour"))
        .isAnsweredBy("timer", "timer_hourPassed");
    own(
            "a script",
            "<bpmn:userTask id=\"userTask_askTheHead\" name=\"Ask the head\" />",
            "<bpmn:scriptTask id=\"userTask_askTheHead\" name=\"Ask the head\" />")
        .isAnsweredBy("allowed-parts", "userTask_askTheHead");
  }

  private void inTheLifecycle() {
    lifecycle(
            "a property that is spelt wrong",
            "name=\"orgo.variant\" value=\"primary\"",
            "name=\"orgo.varient\" value=\"primary\"")
        .isAnsweredBy("orgo-properties", "flow_start");
    lifecycle("a status that is spelt wrong", "value=\"ON_HOLD\"", "value=\"ON_HOLT\"")
        .isAnsweredBy("orgo-properties", "userTask_onHold");
    lifecycle(
            "a wait state without a status",
            "<camunda:property name=\"orgo.status\" value=\"ON_HOLD\" />",
            "<camunda:property name=\"remark\" value=\"waits\" />")
        .isAnsweredBy("lifecycle-shape", "userTask_onHold");
    lifecycle(
            "a deadline that nobody watches",
            "attachedToRef=\"userTask_waitForStart\"",
            "attachedToRef=\"userTask_workOnIt\"")
        .isAnsweredBy("task-deadline", "userTask_waitForStart");
    lifecycle(
            "a way the task law does not know",
            "sourceRef=\"gateway_leaveQueue\" targetRef=\"userTask_workOnIt\"",
            "sourceRef=\"gateway_leaveQueue\" targetRef=\"event_completed\"")
        .isAnsweredBy("task-law", "flow_start");
    lifecycle("a button without a name", "id=\"flow_hold\" name=\"Hold\"", "id=\"flow_hold\"")
        .isAnsweredBy("lifecycle-shape", "flow_hold");
    lifecycle("two buttons with one key", "${action == 'fail'}", "${action == 'complete'}")
        .isAnsweredBy("lifecycle-shape", "flow_fail");
    lifecycle("a form that does not exist", "value=\"waiting-for\"", "value=\"wating-for\"")
        .isAnsweredBy("forms", "flow_hold");
    lifecycle(
            "a form that nobody can answer",
            "<camunda:property name=\"orgo.by\" value=\"system\" />",
            "<camunda:property name=\"orgo.by\" value=\"system\" /><camunda:property name=\"orgo.form\" value=\"work-done\" />")
        .isAnsweredBy("forms", "flow_escalate");
    lifecycle(
            "a form at a place where work rests",
            "<bpmn:userTask id=\"userTask_onHold\"",
            "<bpmn:userTask id=\"userTask_onHold\" camunda:formRef=\"waiting-for\"")
        .isAnsweredBy("form-fields", "userTask_onHold");
    lifecycle(
            "an end without a status",
            "<camunda:property name=\"orgo.status\" value=\"FAILED\" />",
            "")
        .isAnsweredBy("lifecycle-shape", "event_failed");
  }

  private void inSteps() {
    own("a step that nobody published", OWN_STEP, step("orderPartsDelegate"))
        .isAnsweredBy("delegate", "userTask_askTheHead");
    own("a step in a process it is not made for", OWN_STEP, step("fileSignalDelegate"))
        .isAnsweredBy("delegate-places", "userTask_askTheHead");
    own(
            "a call of a process that does not exist",
            OWN_STEP,
            called("callActivity", "calledElement=\"puchase-order\""))
        .isAnsweredBy("called-definitions", "userTask_askTheHead");
    own(
            "a question to a table that does not exist",
            OWN_STEP,
            called("businessRuleTask", "camunda:decisionRef=\"who-pays\""))
        .isAnsweredBy("called-definitions", "userTask_askTheHead");
  }

  private void inForms() {
    String asking =
        Models.with(
            purchase(),
            "<bpmn:userTask id=\"userTask_estimate\" name=\"Estimate\" />",
            "<bpmn:userTask id=\"userTask_estimate\" name=\"Estimate\""
                + " camunda:formRef=\"maintenance-work-done\" />");
    add(
            "a field of a form that is spelt otherwise",
            OWN,
            first(asking, "name=\"How much is it?\"", "name=\"How much?\" default=\"flow_little\"")
                .replaceAll(
                    "(?s)\\s*<bpmn:conditionExpression[^>]*>[^<]*&lt;= 100.*?Expression>", "")
                .replace("${amount", "${costs"))
        .isAnsweredBy("form-fields", "flow_much");
    String cost =
        Models.with(
            Models.lifecycle(), "${clockStopsOnHold}", "${clockStopsOnHold and expected_on == ''}");
    add("an answer to a form as a variable", LIFECYCLE, cost)
        .isAnsweredBy("form-fields", "flow_clockStops");
  }

  private void inTheIntake() {
    intake("an intake that does nothing", "").isAnsweredBy("one-outcome", "event_done");
    intake("two outcomes on one way", "fileSignalDelegate,fileSignalDelegate")
        .isAnsweredBy("one-outcome", "event_done");
    intake("work that is opened before it is classified", "openTaskDelegate")
        .isAnsweredBy("delegate-places", "serviceTask_0");
    add("a broadcast that never counts", BROADCAST, chain("broadcast", "deliverToReadersDelegate"))
        .isAnsweredBy("one-outcome", "event_done");
  }

  private static final String OWN_STEP =
      "<bpmn:userTask id=\"userTask_askTheHead\" name=\"Ask the head\" />";

  private Unanswered own(String mistake, String part, String replacement) {
    return add(mistake, OWN, Drawn.of(first(purchase(), part, replacement)));
  }

  private Unanswered lifecycle(String mistake, String part, String replacement) {
    return add(mistake, LIFECYCLE, Drawn.of(first(Models.lifecycle(), part, replacement)));
  }

  private Unanswered intake(String mistake, String delegates) {
    return add(mistake, INTAKE, chain("signal-intake", delegates));
  }

  private Unanswered add(String mistake, String file, String content) {
    return (rule, element) -> all.add(new DiagramMistake(mistake, file, content, rule, element));
  }

  private static String first(String text, String part, String replacement) {
    int at = Models.with(text, part, part).indexOf(part);
    return text.substring(0, at) + replacement + text.substring(at + part.length());
  }

  /** Steps in a row. */
  private static String chain(String process, String delegates) {
    StringBuilder steps =
        new StringBuilder("<bpmn:startEvent id=\"event_begun\" name=\"Begun\" />\n");
    String last = "event_begun";
    int number = 0;
    for (String delegate : delegates.isEmpty() ? new String[0] : delegates.split(",")) {
      String step = "serviceTask_" + number++;
      steps.append(
          "<bpmn:serviceTask id=\"%s\" name=\"Step %d\" camunda:delegateExpression=\"${%s}\" />\n"
              .formatted(step, number, delegate));
      steps.append(flow("flow_" + number, last, step));
      last = step;
    }
    steps.append("<bpmn:endEvent id=\"event_done\" name=\"Done\" />\n");
    return Drawn.of(diagram(process, steps + flow("flow_done", last, "event_done")));
  }

  private static String afterOneHour(String duration) {
    return """
        <bpmn:boundaryEvent id="event_hourPassed" name="Hour passed" attachedToRef="userTask_estimate">
          <bpmn:timerEventDefinition id="timer_hourPassed">
            <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDuration>
          </bpmn:timerEventDefinition>
        </bpmn:boundaryEvent>
        %s<bpmn:userTask id="userTask_estimate\""""
        .formatted(duration, flow("flow_hourPassed", "event_hourPassed", "event_decided"));
  }

  private static String step(String delegate) {
    return called("serviceTask", "camunda:delegateExpression=\"${%s}\"".formatted(delegate));
  }

  private static String called(String type, String attribute) {
    return "<bpmn:%s id=\"userTask_askTheHead\" name=\"Ask the head\" %s />"
        .formatted(type, attribute);
  }

  private static String flow(String id, String from, String to) {
    return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />\n"
        .formatted(id, from, to);
  }

  private static String second() {
    return "<bpmn:process id=\"second\" name=\"Second\" isExecutable=\"true\" />";
  }

  private static String diagram(String process, String steps) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="definitions" targetNamespace="http://orgo.org">
          <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
        %s  </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(process, process, steps);
  }

  /** A mistake of which the answer is not said yet. */
  private interface Unanswered {
    void isAnsweredBy(String rule, String element);
  }
}
