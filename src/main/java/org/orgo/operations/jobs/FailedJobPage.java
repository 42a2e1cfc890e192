package org.orgo.operations.jobs;

import java.util.List;
import java.util.Map;
import org.orgo.engine.operations.jobs.DropEffect;
import org.orgo.engine.operations.jobs.FailedJob;
import org.orgo.engine.operations.jobs.MendChoice;
import org.orgo.operations.StepName;
import org.orgo.operations.WorkLink;
import org.orgo.web.Layout;

/**
 * A failed job and what can be done about it.
 *
 * @param mendable variables that may be set
 * @param errors what was refused, by field; those of a form begin with its name, such as {@code
 *     drop.reason}
 */
public record FailedJobPage(
    Layout layout, FailedJob job, List<MendChoice> mendable, Map<String, String> errors) {

  public String stepName() {
    return StepName.of(job.step());
  }

  /** The task or case it drives; null when it drives neither. */
  public String workHref() {
    return WorkLink.of(job.definitionKey(), job.businessKey());
  }

  public String href() {
    return "/operations/jobs/" + job.jobId();
  }

  public boolean droppable() {
    return job.drop() != DropEffect.REFUSED;
  }

  /** The key of the message that says what dropping it does. */
  public String dropHint() {
    if (job.drop() != DropEffect.INSTANCE_ENDS) {
      return "job.drop." + job.drop().name();
    }
    return switch (job.definitionKey()) {
      case "task-lifecycle" -> "instance.drop.task";
      case "case-lifecycle" -> "instance.drop.case";
      default -> "instance.drop.hint";
    };
  }

  /** The first thing that is wrong with a form. */
  public String refusal(String form) {
    return errors.entrySet().stream()
        .filter(error -> error.getKey().startsWith(form + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  public boolean refused(String form) {
    return errors.keySet().stream().anyMatch(field -> field.startsWith(form + "."));
  }
}
