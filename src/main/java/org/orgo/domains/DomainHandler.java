package org.orgo.domains;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskHooks.TaskDraft;

/**
 * Adds code to the file of a domain. A handler writes to no database and has no lifecycle; if it
 * weakens the visibility of a draft, the old visibility is restored.
 */
public interface DomainHandler {

  String domain();

  /**
   * Validates and enriches a task before it is saved.
   *
   * @throws DomainRefusal when the domain refuses the task as it is
   */
  default TaskDraft onTaskCreate(TaskDraft draft) {
    return draft;
  }

  default void onTaskCreated(Task task) {}

  /**
   * Validates and enriches a change before it is saved.
   *
   * @throws DomainRefusal when the domain refuses the task as it is
   */
  default TaskDraft onTaskUpdate(TaskDraft draft) {
    return draft;
  }

  default void onTaskUpdated(Task task) {}

  /** The fields of the domain that pages and the API show of a task. */
  default ObjectNode domainFields(Task task) {
    return JsonNodeFactory.instance.objectNode();
  }
}
