package org.orgo.tasks.slice;

import java.util.Map;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.lang.Nullable;

/**
 * A row of the transition table: what a person may do at a wait state, and where that leads.
 *
 * @param definitionVersion the deployed diagram, as {@code TaskPosition.definition} names it
 * @param from the wait state
 * @param to the wait state it leads to; null at an end, and where several that offer different
 *     things may follow
 * @param form the form it asks for, or null
 * @param formsByType forms that replace it for work of a type
 */
public record AllowedTransition(
    String definitionVersion,
    String from,
    TaskStatus fromStatus,
    String action,
    String name,
    @Nullable String to,
    TaskStatus toStatus,
    boolean needsReason,
    @Nullable String form,
    Map<String, String> formsByType) {

  /** The form asked for when work of this type takes it, or null. */
  public String formFor(String type) {
    return formsByType.getOrDefault(type, form);
  }
}
