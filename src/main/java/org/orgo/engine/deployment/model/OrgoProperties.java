package org.orgo.engine.deployment.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.orgo.vocabulary.work.TaskStatus;

/** The extension properties that a diagram may carry for Orgo. */
public final class OrgoProperties {

  public static final String STATUS = "orgo.status";
  public static final String BY = "orgo.by";
  public static final String REASON = "orgo.reason";
  public static final String FORM = "orgo.form";
  public static final String DOMAIN_FORM = "orgo.domainForm";
  public static final String ICON = "orgo.icon";
  public static final String VARIANT = "orgo.variant";

  private final Map<String, String> values = new LinkedHashMap<>();

  private OrgoProperties() {}

  public static OrgoProperties of(BaseElement element) {
    OrgoProperties properties = new OrgoProperties();
    if (element.getExtensionElements() != null) {
      for (CamundaProperties each :
          element.getExtensionElements().getChildElementsByType(CamundaProperties.class)) {
        for (CamundaProperty property : each.getCamundaProperties()) {
          properties.values.put(property.getCamundaName(), property.getCamundaValue());
        }
      }
    }
    return properties;
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The canonical status, or empty when none is given or the text is not a status. */
  public Optional<TaskStatus> status() {
    return find(STATUS).flatMap(OrgoProperties::statusNamed);
  }

  /** The properties whose names begin so, without that beginning. */
  public Map<String, String> below(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static Optional<TaskStatus> statusNamed(String name) {
    for (TaskStatus status : TaskStatus.values()) {
      if (status.name().equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
