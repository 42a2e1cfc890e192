package org.orgo.engine.deployment.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.xml.Model;
import org.camunda.bpm.model.xml.type.ModelElementType;
import org.junit.jupiter.api.Test;

/** The page about what a diagram may contain is what the check does, and speaks of everything. */
class AllowedPartsPageTests {

  private static final Path PAGE = Path.of("docs/how-to/what-a-diagram-may-contain.md");
  private static final boolean WRITE = Boolean.getBoolean("orgo.write");

  @Test
  void the_page_is_up_to_date() throws IOException {
    String drawn = new AllowedPartsPage().draw();
    if (WRITE) {
      Files.writeString(PAGE, drawn);
    }
    assertThat(PAGE)
        .as("run ./mvnw test -Dtest=AllowedPartsPageTests -Dorgo.write=true, and commit the page")
        .hasContent(drawn);
  }

  @Test
  void every_element_of_the_standards_is_allowed_or_comes_with_what_to_use_instead() {
    assertThat(
            unspoken(
                AllowList.of("bpmn"), Bpmn.INSTANCE.getBpmnModel(), BpmnModelConstants.BPMN20_NS))
        .isEmpty();
    assertThat(
            unspoken(
                AllowList.of("dmn"), Dmn.INSTANCE.getDmnModel(), DmnModelConstants.LATEST_DMN_NS))
        .isEmpty();
  }

  @Test
  void so_is_every_extension_of_the_engine() throws IllegalAccessException {
    AllowList list = AllowList.of("bpmn");
    Set<String> spoken = new TreeSet<>();
    list.sections().values().stream()
        .flatMap(List::stream)
        .forEach(each -> spoken.addAll(list.attributesOf(each).keySet()));
    Set<String> missing = new TreeSet<>();
    for (Field field : BpmnModelConstants.class.getFields()) {
      if (field.getName().startsWith("CAMUNDA_ELEMENT_")) {
        String element = "camunda:" + field.get(null);
        if (!list.allowsElement(BpmnModelConstants.CAMUNDA_NS, (String) field.get(null))
            && !list.remedies().containsKey(element)) {
          missing.add(element);
        }
      }
    }
    for (String attribute : List.of("class", "expression", "topic", "type", "collection")) {
      if (!spoken.contains("camunda:" + attribute)
          && !list.remedies().containsKey("@camunda:" + attribute)) {
        missing.add("@camunda:" + attribute);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void nothing_is_allowed_and_refused_at_once() {
    for (String kind : Arrays.asList("bpmn", "dmn")) {
      AllowList list = AllowList.of(kind);
      assertThat(list.sections().values().stream().flatMap(List::stream))
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(list.remedies().keySet());
    }
  }

  private static Set<String> unspoken(AllowList list, Model standard, String namespace) {
    return standard.getTypes().stream()
        .filter(type -> namespace.equals(type.getTypeNamespace()) && !type.isAbstract())
        .map(ModelElementType::getTypeName)
        .filter(name -> !list.allowsElement(namespace, name))
        .map(name -> list.qualified(namespace, name))
        .filter(name -> !list.remedies().containsKey(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
