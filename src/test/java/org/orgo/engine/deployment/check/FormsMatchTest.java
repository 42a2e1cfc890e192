package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.findings.Finding;

/** Forms fit the diagrams that ask for them, whichever of the two is deployed last. */
class FormsMatchTest {

  private static final String PURCHASE =
      Models.with(
          DiagramMistakes.purchase(),
          "<bpmn:userTask id=\"userTask_estimate\" name=\"Estimate\" />",
          "<bpmn:userTask id=\"userTask_estimate\" name=\"Estimate\""
              + " camunda:formRef=\"estimate\" />");

  @Test
  void a_diagram_may_ask_for_what_a_form_gives() {
    assertThat(check(Map.of("purchase.bpmn", PURCHASE, "estimate.form", form("amount")))).isEmpty();
  }

  @Test
  void a_diagram_may_ask_for_what_its_caller_gives() {
    assertThat(check(Map.of("purchase.bpmn", PURCHASE, "estimate.form", form("supplier"))))
        .isEmpty();
  }

  @Test
  void a_form_keeps_the_field_that_a_diagram_in_use_asks_for() {
    assertThat(check(Map.of("estimate.form", form("total"))))
        .contains(
            "estimate.form: has no field amount any more, which flow_much in the process"
                + " purchase asks for. Keep the field, or deploy the diagram that does without it"
                + " in the same deployment.");
  }

  @Test
  void a_form_may_lose_what_nobody_asks_for_and_gain_fields() {
    assertThat(check(Map.of("estimate.form", form("amount", "supplier")))).isEmpty();
  }

  @Test
  void a_form_may_lose_a_field_together_with_its_diagram() {
    String total = PURCHASE.replace("${amount", "${total");

    assertThat(check(Map.of("purchase.bpmn", total, "estimate.form", form("total")))).isEmpty();
  }

  private static Set<String> check(Map<String, String> files) {
    Map<String, byte[]> resources = new HashMap<>();
    files.forEach((name, text) -> resources.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return OurCheck.get().check(resources, new InUse()).stream()
        .map(Finding::sentence)
        .collect(Collectors.toSet());
  }

  private static String form(String... fields) {
    return Arrays.stream(fields)
        .map("{\"id\": \"field_%1$s\", \"key\": \"%1$s\", \"type\": \"number\"}"::formatted)
        .collect(
            Collectors.joining(
                ", ", "{\"id\": \"estimate\", \"type\": \"default\", \"components\": [", "]}"));
  }

  /** The diagram and its form are deployed. */
  private static final class InUse implements KnownDefinitions {

    @Override
    public boolean hasProcess(String key) {
      return key.equals("purchase");
    }

    @Override
    public boolean hasDecision(String key) {
      return false;
    }

    @Override
    public Set<String> processes() {
      return Set.of("purchase");
    }

    @Override
    public Optional<BpmnModelInstance> diagram(String key) {
      return Optional.of(key).filter(this::hasProcess).map(known -> Models.diagram(PURCHASE));
    }

    @Override
    public Optional<byte[]> form(String id) {
      return id.equals("estimate")
          ? Optional.of(FormsMatchTest.form("amount", "reason").getBytes(StandardCharsets.UTF_8))
          : Optional.empty();
    }
  }
}
