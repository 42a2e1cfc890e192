package org.orgo.operations.instances;

import org.orgo.engine.operations.ProcessRun;
import org.orgo.operations.WorkLink;
import org.orgo.web.Layout;

/**
 * One running instance and what can be done to it.
 *
 * @param refused whether it was to be dropped without a reason, or with one that is too long
 */
public record InstancePage(Layout layout, ProcessRun run, boolean refused) {

  /** The task or case it drives; null when it drives neither. */
  public String workHref() {
    return WorkLink.of(run.definitionKey(), run.businessKey());
  }

  /** The key of the message that says what dropping it does. */
  public String dropHint() {
    return switch (run.definitionKey()) {
      case "task-lifecycle" -> "instance.drop.task";
      case "case-lifecycle" -> "instance.drop.case";
      default -> "instance.drop.hint";
    };
  }
}
