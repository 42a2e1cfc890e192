package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

/** What a domain adds to the life of its tasks. Implemented by the domains module. */
public interface TaskHooks {

  /** Validates and enriches before saving; may refuse, may never weaken the visibility. */
  TaskDraft onTaskCreate(TaskDraft draft);

  void onTaskCreated(Task task);

  /** Validates and enriches changed metadata before saving. */
  TaskDraft onTaskUpdate(TaskDraft draft);

  void onTaskUpdated(Task task);

  /** What a domain may look at and add to. */
  record TaskDraft(
      String type,
      Category category,
      String subtype,
      String title,
      String description,
      Visibility visibility,
      ObjectNode metadata) {}
}
