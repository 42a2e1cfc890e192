package org.orgo.engine.forms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Checks the answers to a transition's form against the file the page shows, and stores them. */
@Component
public class FormAnswers {

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
  public String formOf(Transition transition, String type) {
    String form = transition.formFor(type);
    if (form == null || forms.isDeployed(form)) {
      return form;
    }
    log.warn("The form {} of the action {} is not deployed", form, transition.key());
    return null;
  }

  /**
   * What somebody says with a transition.
   *
   * @param form answers by field
   */
  public record Said(@Nullable String comment, @Nullable ObjectNode form) {

    boolean saysWhy() {
      return comment != null && !comment.isBlank();
    }
  }

  /**
   * The metadata of a task or case with the answers under the form's id.
   *
   * @param type of the task or case
   * @throws InvalidRequest naming each missing or wrong field, and {@code reason} where the
   *     transition asks why and neither comment nor form says it
   */
  public ObjectNode withAnswers(
      String type, ObjectNode metadata, Transition transition, Said said) {
    String form = formOf(transition, type);
    boolean saysWhy = said.saysWhy();
    if (form == null) {
      if (transition.reasonRequired() && !saysWhy) {
        throw new InvalidRequest(NO_REASON);
      }
      return metadata;
    }
    ObjectNode given = said.form() == null ? JsonNodeFactory.instance.objectNode() : said.form();
    if (transition.reasonRequired() && saysWhy) {
      given = withReason(form, given, said.comment());
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
    ObjectNode answered = metadata.deepCopy();
    answered.set(form, known);
    JsonLimits.requireStored("form", answered);
    return answered;
  }

  /** For a step that is drawn nowhere and asks why. */
  public static void requireReason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new InvalidRequest(NO_REASON);
    }
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
