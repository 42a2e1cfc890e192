package org.orgo.engine.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.springframework.stereotype.Component;

/**
 * The deployed Camunda Forms: the page shows them, and answers are checked here against the same
 * file.
 */
@Component
public class Forms {

  private final DeployedForms deployed;

  Forms(DeployedForms deployed) {
    this.deployed = deployed;
  }

  /**
   * The form's file as form-js renders it, the organization's own version first.
   *
   * @throws UnknownForm when no form of that id is deployed
   */
  public ObjectNode schema(String formId) {
    return deployed.find(formId).orElseThrow(() -> new UnknownForm());
  }

  /** Whether a form of that id is deployed for the current organization. */
  public boolean isDeployed(String formId) {
    return deployed.find(formId).isPresent();
  }

  /** What is wrong with the answers, field by field; empty when they are valid. */
  public List<FieldError> check(String formId, ObjectNode answers) {
    return FormFields.of(schema(formId)).stream()
        .flatMap(field -> field.check(answers.get(field.key())).stream())
        .toList();
  }

  /** The answers to fields of the form, without everything else. */
  public ObjectNode onlyKnown(String formId, ObjectNode answers) {
    ObjectNode known = answers.objectNode();
    FormFields.of(schema(formId)).stream()
        .map(FormField::key)
        .filter(answers::hasNonNull)
        .forEach(key -> known.set(key, answers.get(key)));
    return known;
  }
}
