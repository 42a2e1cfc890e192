package org.orgo.engine.deployment.check.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.orgo.engine.deployment.delegates.KnownVariable;

/** The variables that an element sets by what the diagram says of it. */
public final class WrittenVariables {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final List<KnownVariable> OF_A_LOOP =
      Stream.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances")
          .map(KnownVariable::anything)
          .toList();

  private WrittenVariables() {}

  public static List<KnownVariable> of(FlowNode node) {
    List<KnownVariable> written = new ArrayList<>();
    named(node.getAttributeValueNs(CAMUNDA, "resultVariable"), written);
    for (DomElement part : below(node.getDomElement())) {
      switch (part.getLocalName()) {
        case "out" -> named(part.getAttribute("target"), written);
        case "inputParameter", "outputParameter" -> named(part.getAttribute("name"), written);
        default -> {
          // sets nothing
        }
      }
    }
    if (!node.getChildElementsByType(LoopCharacteristics.class).isEmpty()) {
      written.addAll(OF_A_LOOP);
    }
    return written;
  }

  private static void named(String name, List<KnownVariable> written) {
    if (name != null) {
      written.add(KnownVariable.anything(name));
    }
  }

  private static List<DomElement> below(DomElement element) {
    return element.getChildElements().stream()
        .filter(each -> each.getLocalName().equals("extensionElements"))
        .flatMap(each -> each.getChildElements().stream())
        .flatMap(each -> Stream.concat(Stream.of(each), each.getChildElements().stream()))
        .toList();
  }
}
