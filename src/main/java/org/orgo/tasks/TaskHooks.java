package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

/** Lets a domain validate and enrich its tasks. Implemented by the domains module. */
public interface TaskHooks {

  /**
   * Validates and enriches a task before it is saved; may refuse it, may never weaken its
   * visibility.
   */
  TaskDraft onTaskCreate(TaskDraft draft);

  void onTaskCreated(Task task);

  /** Validates and enriches changed metadata before saving. */
  TaskDraft onTaskUpdate(TaskDraft draft);

  void onTaskUpdated(Task task);

  /** The part of a task that a domain may read and add to. */
  record TaskDraft(
      String type,
      Category category,
      String subtype,
      String title,
      String description,
      Visibility visibility,
      ObjectNode metadata) {}
}
