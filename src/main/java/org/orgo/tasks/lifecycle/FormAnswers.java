package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.engine.forms.Forms;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.Task;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Component;

/** Checks the answers to a transition's form against the file the page shows, and stores them. */
@Component
class FormAnswers {

  private final Forms forms;

  FormAnswers(Forms forms) {
    this.forms = forms;
  }

  /**
   * The task's metadata with the answers under the form's id.
   *
   * @throws InvalidRequest naming each missing or wrong field
   */
  ObjectNode withAnswers(Task task, String form, ObjectNode answers) {
    if (form == null) {
      return task.metadata();
    }
    ObjectNode given = answers == null ? Tasks.data() : answers;
    List<FieldError> errors = forms.check(form, given);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    ObjectNode known = forms.onlyKnown(form, given);
    JsonLimits.requireObject("form", known);
    ObjectNode metadata = task.metadata().deepCopy();
    metadata.set(form, known);
    JsonLimits.requireStored("form", metadata);
    return metadata;
  }
}
