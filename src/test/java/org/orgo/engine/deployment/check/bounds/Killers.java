package org.orgo.engine.deployment.check.bounds;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Diagrams that the engine would run, and that would never let go of it. */
public final class Killers {

  private Killers() {}

  /** Calls itself before anybody could say stop. */
  public static String selfCall() {
    return process(
        "self-call",
        """
        <bpmn:startEvent id="event_started" />
        <bpmn:callActivity id="callActivity_again" calledElement="self-call" />
        <bpmn:endEvent id="event_ended" />
        """
            + flow("event_started", "callActivity_again")
            + flow("callActivity_again", "event_ended"));
  }

  /** A step repeated 99 times, four times inside each other. */
  public static String nestedLoops() {
    String step =
        """
        <bpmn:startEvent id="event_started4" />
        <bpmn:task id="task_repeated">%s</bpmn:task>
        """
                .formatted(loop(99))
            + flow("event_started4", "task_repeated");
    for (int depth = 3; depth > 0; depth--) {
      step =
          "<bpmn:startEvent id=\"event_started%d\" /><bpmn:subProcess id=\"subProcess_%d\">%s%s</bpmn:subProcess>"
                  .formatted(depth, depth, loop(99), step)
              + flow("event_started" + depth, "subProcess_" + depth);
    }
    return process("nested-loops", step);
  }

  /** Each gateway doubles the tokens of the one before it. */
  public static String splittingGateways(int gateways) {
    return process(
        "splitting-gateways",
        "<bpmn:startEvent id=\"event_started\" />"
            + flow("event_started", "gateway_0")
            + IntStream.range(0, gateways)
                .mapToObj(
                    each ->
                        "<bpmn:parallelGateway id=\"gateway_%1$d\" /><bpmn:task id=\"task_%1$d\" />"
                                .formatted(each)
                            + namedFlow("flow_left" + each, "gateway_" + each, "task_" + each)
                            + namedFlow("flow_right" + each, "gateway_" + each, "task_" + each)
                            + (each + 1 < gateways
                                ? flow("task_" + each, "gateway_" + (each + 1))
                                : ""))
                .collect(Collectors.joining()));
  }

  /** Goes round with a timer that never waits. */
  public static String timerLoop(String duration) {
    return process(
        "timer-loop",
        """
        <bpmn:startEvent id="event_started" />
        <bpmn:intermediateCatchEvent id="event_waited"><bpmn:timerEventDefinition id="timer_waited">
        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDuration></bpmn:timerEventDefinition>
        </bpmn:intermediateCatchEvent>
        <bpmn:task id="task_again" />
        """
                .formatted(duration)
            + flow("event_started", "event_waited")
            + flow("event_waited", "task_again")
            + flow("task_again", "event_waited"));
  }

  /** Starts by itself, again and again. */
  public static String startTimer(String cycle) {
    return process(
        "start-timer",
        """
        <bpmn:startEvent id="event_started"><bpmn:timerEventDefinition id="timer_started">
        <bpmn:timeCycle xsi:type="bpmn:tFormalExpression">%s</bpmn:timeCycle></bpmn:timerEventDefinition>
        </bpmn:startEvent>
        <bpmn:task id="task_begun" name="Begin" />
        """
                .formatted(cycle)
            + "<bpmn:endEvent id=\"event_ended\" />"
            + flow("event_started", "task_begun")
            + flow("task_begun", "event_ended"));
  }

  /** A diagram of one process, without drawing. */
  public static String process(String key, String steps) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="definitions" targetNamespace="http://orgo.org">
          <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            %s
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(key, steps);
  }

  static String flow(String from, String to) {
    return namedFlow("flow_" + from + "_" + to, from, to);
  }

  static String namedFlow(String id, String from, String to) {
    return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
        .formatted(id, from, to);
  }

  static String loop(int times) {
    return "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">%d</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
        .formatted(times);
  }
}
