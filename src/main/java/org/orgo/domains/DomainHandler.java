package org.orgo.domains;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskHooks.TaskDraft;

/**
 * What a domain adds in code to its file. It writes to no database and has no lifecycle; a draft it
 * gives back weaker than it came is strengthened again.
 */
public interface DomainHandler {

  String domain();

  /**
   * Validates and enriches a task before it is saved.
   *
   * @throws DomainRefusal when the domain does not take it so
   */
  default TaskDraft onTaskCreate(TaskDraft draft) {
    return draft;
  }

  default void onTaskCreated(Task task) {}

  /**
   * Validates and enriches a change before it is saved.
   *
   * @throws DomainRefusal when the domain does not take it so
   */
  default TaskDraft onTaskUpdate(TaskDraft draft) {
    return draft;
  }

  default void onTaskUpdated(Task task) {}

  /** What pages and the API show of a task besides its own fields. */
  default ObjectNode domainFields(Task task) {
    return JsonNodeFactory.instance.objectNode();
  }
}
