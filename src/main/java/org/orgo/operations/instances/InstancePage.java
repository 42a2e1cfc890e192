package org.orgo.operations.instances;

import org.orgo.engine.operations.ProcessRun;
import org.orgo.web.Layout;

/**
 * One running instance and what can be done to it.
 *
 * @param refused whether it was to be dropped without a reason, or with one that is too long
 */
public record InstancePage(Layout layout, ProcessRun run, boolean refused) {

  /** The task it drives; null when it drives none. */
  public String workHref() {
    return "task-lifecycle".equals(run.definitionKey()) && run.businessKey() != null
        ? "/tasks/" + run.businessKey()
        : null;
  }
}
