package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.forms.Forms;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.persistence.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks the answers to a transition's form against the file the page shows, and stores them. */
@Component
class FormAnswers {

  private static final Logger log = LoggerFactory.getLogger(FormAnswers.class);
  private static final FieldError NO_REASON = FieldError.of("reason", "must say why");

  private final Forms forms;

  FormAnswers(Forms forms) {
    this.forms = forms;
  }

  /**
   * The form that a transition asks for. One that is no longer deployed is not asked for: the
   * action is offered all the same, with a plain comment.
   */
  String formOf(Transition transition, String type) {
    String form = transition.formFor(type);
    if (form == null || forms.isDeployed(form)) {
      return form;
    }
    log.warn("The form {} of the action {} is not deployed", form, transition.key());
    return null;
  }

  /**
   * The task's metadata with the answers under the form's id.
   *
   * @throws InvalidRequest naming each missing or wrong field, and {@code reason} where the
   *     transition asks why and neither comment nor form says it
   */
  ObjectNode withAnswers(Task task, Transition transition, ActionCommand command) {
    String form = formOf(transition, task.type());
    boolean saysWhy = command.comment() != null && !command.comment().isBlank();
    if (form == null) {
      if (transition.reasonRequired() && !saysWhy) {
        throw new InvalidRequest(NO_REASON);
      }
      return task.metadata();
    }
    ObjectNode given = command.form() == null ? Tasks.data() : command.form();
    if (transition.reasonRequired() && saysWhy) {
      given = withReason(form, given, command.comment());
    }
    List<FieldError> errors = new ArrayList<>(forms.check(form, given));
    if (transition.reasonRequired() && !saysWhy && given.isEmpty()) {
      errors.add(0, NO_REASON);
    }
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

  /** Who says why need not say it twice: the reason answers the one question that is left open. */
  private ObjectNode withReason(String form, ObjectNode given, String reason) {
    List<FieldError> open = forms.check(form, given);
    if (open.size() != 1) {
      return given;
    }
    String field = open.get(0).field().replaceFirst("^form\\.", "");
    ObjectNode answered = given.deepCopy().put(field, reason.strip());
    return !given.hasNonNull(field) && forms.check(form, answered).isEmpty() ? answered : given;
  }
}
