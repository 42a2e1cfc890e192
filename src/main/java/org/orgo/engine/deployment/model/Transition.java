package org.orgo.engine.deployment.model;

import java.util.Map;
import java.util.Set;
import org.orgo.vocabulary.work.WorkStatus;

/**
 * A flow that leaves a wait state: named in the diagram, a button on the page.
 *
 * @param key the action's key, such as <code>start</code>
 * @param leadsTo the statuses that may follow
 * @param form the form that is asked for, or null
 * @param formsByType forms that replace it for work of a type
 * @param bySystem never offered to people
 * @param icon the name of an icon, or null
 * @param variant <code>primary</code>, <code>danger</code> or null
 */
public record Transition(
    String key,
    String name,
    String flowId,
    Set<WorkStatus> leadsTo,
    String form,
    Map<String, String> formsByType,
    boolean reasonRequired,
    boolean bySystem,
    String icon,
    String variant) {

  /** The form asked for when work of this type takes it, or null. */
  public String formFor(String type) {
    return formsByType.getOrDefault(type, form);
  }
}
