package org.orgo.studio.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orgo.engine.forms.Forms;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldAction;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldStep;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldTask;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.forecast.TaskForecast;
import org.orgo.tasks.forecast.TaskForecast.ForecastAction;
import org.springframework.stereotype.Component;

/** A foretold task as a worker would see it. */
@Component
class SandboxWords {

  private final Forms forms;
  private final ObjectMapper json;

  SandboxWords(Forms forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  /**
   * @param drafted forms of the draft, by their ids
   */
  ForetoldTask task(TaskForecast task, Map<String, String> drafted) {
    NewTask.Decided decided = task.opened().decision();
    return new ForetoldTask(
        task.opened().title(),
        decided.label().toString(),
        decided.type(),
        decided.category().name(),
        decided.subtype(),
        decided.severity().name(),
        decided.priority().name(),
        decided.visibility().name(),
        task.ownerRole(),
        task.status(),
        task.waitState(),
        json.convertValue(task.opened().metadata(), new TypeReference<>() {}),
        task.actions().stream().map(each -> action(each, drafted)).toList(),
        task.answerBy(),
        task.escalations().stream()
            .map(step -> new ForetoldStep(step.at(), step.kind(), step.role(), step.skipped()))
            .toList());
  }

  /** A form that is neither drafted nor deployed is not asked for, as of any task. */
  private ForetoldAction action(ForecastAction offered, Map<String, String> drafted) {
    String form = offered.form();
    boolean there = form != null && (drafted.containsKey(form) || forms.isDeployed(form));
    return new ForetoldAction(
        offered.action(),
        offered.name(),
        offered.reasonRequired(),
        there ? form : null,
        there ? fields(schema(form, drafted)) : List.of());
  }

  private JsonNode schema(String form, Map<String, String> drafted) {
    if (!drafted.containsKey(form)) {
      return forms.schema(form);
    }
    try {
      return json.readTree(drafted.get(form));
    } catch (JsonProcessingException checked) {
      throw new IllegalStateException("The draft's form " + form + " is not JSON", checked);
    }
  }

  private static List<String> fields(JsonNode schema) {
    List<String> fields = new ArrayList<>();
    for (JsonNode component : schema.path("components")) {
      if (component.hasNonNull("key")) {
        fields.add(component.path("label").asText(component.path("key").asText()));
      }
      fields.addAll(fields(component));
    }
    return fields;
  }
}
