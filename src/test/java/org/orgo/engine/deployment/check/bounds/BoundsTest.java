package org.orgo.engine.deployment.check.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.engine.deployment.check.bounds.Killers.flow;
import static org.orgo.engine.deployment.check.bounds.Killers.loop;
import static org.orgo.engine.deployment.check.bounds.Killers.process;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.KnownDefinitions;
import org.orgo.engine.deployment.check.Models;
import org.orgo.engine.deployment.findings.Finding;

class BoundsTest {

  private static final String START = "<bpmn:startEvent id=\"event_started\" />";

  @Test
  void a_process_that_calls_itself_is_refused() {
    assertThat(sentences(Killers.selfCall()))
        .isEqualTo(
            "self-call.bpmn, line 7, callActivity_again: calls itself round and round without a"
                + " person between (self-call, self-call). Let a person act before the call, with a"
                + " user task or a message, or leave the call out.");
  }

  @Test
  void loops_inside_each_other_multiply() {
    assertThat(rules(Killers.nestedLoops())).contains("repetitions");
    assertThat(sentences(Killers.nestedLoops()))
        .contains("repeats 9801 times, once for each repetition around it");
  }

  @Test
  void gateways_that_split_each_other_are_counted() {
    assertThat(rules(Killers.splittingGateways(40))).containsOnly("tokens");
    assertThat(sentences(Killers.splittingGateways(40))).contains("more than 200 tokens");
    assertThat(sentences(Killers.splittingGateways(7))).isEmpty();
    assertThat(sentences(Killers.splittingGateways(8))).contains("more than 200 tokens");
  }

  @ParameterizedTest
  @CsvSource({"PT0S,true", "PT4.9S,true", "PT-1H,true", "PT5S,false", "P1D,false"})
  void a_timer_is_a_rest_from_five_seconds_on(String duration, boolean refused) {
    assertThat(rules(Killers.timerLoop(duration)).contains("endless-loop")).isEqualTo(refused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-01-31T09:00:00Z", "${escalateAt}"})
  void a_date_that_may_have_passed_is_no_rest(String date) {
    assertThat(
            rules(
                Killers.timerLoop("X")
                    .replace("timeDuration", "timeDate")
                    .replace(">X<", ">" + date + "<")))
        .contains("endless-loop");
  }

  @ParameterizedTest
  @CsvSource({"R99/PT1S,true", "R2/PT59S,true", "R99/PT1M,false", "R3/PT1H,false"})
  void a_timer_that_repeats_leaves_a_minute_between(String cycle, boolean refused) {
    assertThat(rules(Killers.startTimer(cycle)).contains("timer-pause")).isEqualTo(refused);
  }

  @Test
  void a_boundary_timer_makes_a_loop_too() {
    assertThat(rules(reminded("PT1S", true))).contains("endless-loop");
    assertThat(rules(reminded("PT1H", true))).isEmpty();
    // each reminder is one token more, which is reminded itself
    assertThat(rules(reminded("PT1H", false))).contains("tokens");
  }

  @Test
  void a_person_in_a_loop_may_make_one_token_more_each_time() {
    assertThat(
            sentences(
                process(
                    "asking",
                    START
                        + "<bpmn:userTask id=\"userTask_work\" /><bpmn:parallelGateway id=\"gateway_ask\" /><bpmn:userTask id=\"userTask_answer\" />"
                        + flow("event_started", "userTask_work")
                        + flow("userTask_work", "gateway_ask")
                        + flow("gateway_ask", "userTask_work")
                        + flow("gateway_ask", "userTask_answer"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"parallelGateway", "inclusiveGateway"})
  void joined_branches_do_not_add_up(String gateway) {
    assertThat(sentences(process("diamonds", START + diamonds(gateway, "task")))).isEmpty();
  }

  @Test
  void joined_branches_of_joined_branches_do_not_add_up() {
    String inner =
        diamonds("inclusiveGateway", "task").replaceAll("(fork|join|[ab])(\\d)", "$1x$2");
    String outer =
        "<bpmn:inclusiveGateway id=\"fork\" /><bpmn:task id=\"beside\" /><bpmn:inclusiveGateway id=\"join\" />"
            + flow("event_started", "fork")
            + flow("fork", "beside")
            + flow("beside", "join")
            + flow("joinx19", "join");

    assertThat(
            sentences(
                process("nested", START + outer + inner.replace("\"event_started\"", "\"fork\""))))
        .isEmpty();
  }

  @Test
  void an_inclusive_join_of_choices_lets_each_token_through() {
    String split =
        IntStream.range(0, 150)
            .mapToObj(each -> "<bpmn:task id=\"t%d\" />".formatted(each) + flow("join", "t" + each))
            .collect(Collectors.joining());
    String choice =
        "<bpmn:exclusiveGateway id=\"choice\" /><bpmn:task id=\"a\" /><bpmn:task id=\"b\" /><bpmn:inclusiveGateway id=\"join\" />"
            + flow("event_started", "choice")
            + flow("choice", "a")
            + flow("choice", "b")
            + flow("a", "join")
            + flow("b", "join");
    String both = choice.replace("exclusiveGateway", "inclusiveGateway");

    assertThat(rules(process("choices", START + choice + split))).doesNotContain("tokens");
    assertThat(rules(process("block", START + both + split))).doesNotContain("tokens");
    assertThat(rules(process("many", START + choice + split + many("join")))).contains("tokens");
    // one of the two may leave the block and be as many elsewhere
    assertThat(rules(process("open", START + both + split + flow("b", "t0") + many("t0"))))
        .contains("tokens");
  }

  private static String many(String from) {
    return IntStream.range(0, 150)
        .mapToObj(each -> "<bpmn:task id=\"m%d\" />".formatted(each) + flow(from, "m" + each))
        .collect(Collectors.joining());
  }

  private static String diamonds(String gateway, String step) {
    return IntStream.range(0, 20)
        .mapToObj(
            each ->
                "<bpmn:%3$s id=\"fork%1$d\" /><bpmn:%2$s id=\"a%1$d\" /><bpmn:%2$s id=\"b%1$d\" /><bpmn:%3$s id=\"join%1$d\" />"
                        .formatted(each, step, gateway)
                    + flow("fork" + each, "a" + each)
                    + flow("fork" + each, "b" + each)
                    + flow("a" + each, "join" + each)
                    + flow("b" + each, "join" + each)
                    + (each == 0
                        ? flow("event_started", "fork0")
                        : flow("join" + (each - 1), "fork" + each)))
        .collect(Collectors.joining());
  }

  @Test
  void choices_do_not_add_up() {
    String choices =
        IntStream.range(0, 20)
            .mapToObj(
                each ->
                    "<bpmn:exclusiveGateway id=\"choice%1$d\" /><bpmn:task id=\"a%1$d\" /><bpmn:task id=\"b%1$d\" /><bpmn:task id=\"c%1$d\" />"
                            .formatted(each)
                        + flow("choice" + each, "a" + each)
                        + flow("choice" + each, "b" + each)
                        + flow("a" + each, "c" + each)
                        + flow("b" + each, "c" + each)
                        + (each == 0
                            ? flow("event_started", "choice0")
                            : flow("c" + (each - 1), "choice" + each)))
            .collect(Collectors.joining());
    assertThat(sentences(process("choices", START + choices))).isEmpty();
  }

  @Test
  void a_repeated_call_multiplies_with_what_it_calls() {
    String inner =
        process("inner", step("<bpmn:userTask id=\"x\">" + loop(40) + "</bpmn:userTask>"));
    String outer = process("outer", step(call("inner", loop(30))));

    assertThat(sentences(outer, inner))
        .contains("outer.bpmn, line 7, x: repeats 1200 times")
        .contains("outer.bpmn, line 7, x: makes more than 200 tokens")
        .doesNotContain("inner.bpmn");
  }

  @Test
  void a_circle_of_calls_is_found_in_what_is_deployed_already() {
    String first = process("first", step(call("second", "")));
    String second = process("second", step(call("third", "")));
    String third = process("third", step(call("first", "")));

    assertThat(sentences(first, second, third))
        .contains("first.bpmn, line 7, x: calls itself round and round")
        .contains("(first, second, third, first)");
    assertThat(refusals(known(first, second), third))
        .contains("third.bpmn, line 7, x: calls itself")
        .contains("(third, first, second, third)");
  }

  @Test
  void a_person_may_stand_between_two_calls() {
    String first =
        process(
            "first",
            START
                + "<bpmn:userTask id=\"userTask_a\" />"
                + call("second", "")
                + flow("event_started", "userTask_a")
                + flow("userTask_a", "x"));
    assertThat(sentences(first, process("second", step(call("first", ""))))).isEmpty();
  }

  @Test
  void a_timer_is_no_person_between_two_calls() {
    String first =
        process(
            "first",
            START
                + """
                <bpmn:intermediateCatchEvent id="event_waited"><bpmn:timerEventDefinition id="t">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                """
                + call("first", "")
                + flow("event_started", "event_waited")
                + flow("event_waited", "x"));
    assertThat(rules(first)).contains("call-cycle");
  }

  @Test
  void what_calls_a_new_version_is_counted_anew() {
    String inner =
        process("inner", step("<bpmn:userTask id=\"x\">" + loop(2) + "</bpmn:userTask>"));
    String outer = process("outer", step(call("inner", loop(99))));
    assertThat(refusals(known(outer), inner)).isEmpty();

    assertThat(refusals(known(outer, inner), inner.replace(">2<", ">90<")))
        .contains("inner.bpmn: lets the process outer, which calls it, repeat 8910 times");
  }

  @Test
  void many_start_timers_are_refused() {
    String starts =
        IntStream.range(0, 11)
            .mapToObj(
                each ->
                    "<bpmn:startEvent id=\"s%1$d\"><bpmn:timerEventDefinition id=\"t%1$d\"><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R9/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"
                        .formatted(each))
            .collect(Collectors.joining());
    assertThat(rules(process("starts", starts))).containsOnly("timer-pause");
  }

  private static String reminded(String duration, boolean interrupting) {
    return process(
        "reminded",
        START
            + """
            <bpmn:userTask id="userTask_a" />
            <bpmn:boundaryEvent id="event_due" attachedToRef="userTask_a" cancelActivity="%s"><bpmn:timerEventDefinition id="t">
            <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            """
                .formatted(interrupting, duration)
            + flow("event_started", "userTask_a")
            + flow("event_due", "userTask_a"));
  }

  /** One step named x after the start. */
  private static String step(String step) {
    return START + "\n" + step + flow("event_started", "x");
  }

  private static String call(String key, String loop) {
    return "<bpmn:callActivity id=\"x\" calledElement=\"%s\">%s</bpmn:callActivity>"
        .formatted(key, loop);
  }

  private static String sentences(String... diagrams) {
    return check(KnownDefinitions.none(), diagrams).stream()
        .map(Finding::sentence)
        .collect(Collectors.joining("\n"));
  }

  private static String refusals(KnownDefinitions known, String diagram) {
    return check(known, diagram).stream().map(Finding::sentence).collect(Collectors.joining("\n"));
  }

  private static List<String> rules(String diagram) {
    return check(KnownDefinitions.none(), diagram).stream().map(Finding::rule).toList();
  }

  private static List<Finding> check(KnownDefinitions known, String... diagrams) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String each : diagrams) {
      files.put(key(each) + ".bpmn", each.getBytes(StandardCharsets.UTF_8));
    }
    return new DeploymentCheck(name -> true, List.of()).check(files, known);
  }

  private static KnownDefinitions known(String... diagrams) {
    Map<String, BpmnModelInstance> models =
        Arrays.stream(diagrams).collect(Collectors.toMap(BoundsTest::key, Models::diagram));
    return new KnownDefinitions() {
      @Override
      public boolean hasProcess(String key) {
        return models.containsKey(key);
      }

      @Override
      public boolean hasDecision(String key) {
        return false;
      }

      @Override
      public Optional<BpmnModelInstance> diagram(String key) {
        return Optional.ofNullable(models.get(key));
      }

      @Override
      public Set<String> processes() {
        return models.keySet();
      }
    };
  }

  private static String key(String diagram) {
    return diagram.replaceAll("(?s).*<bpmn:process id=\"([^\"]+)\".*", "$1");
  }
}
