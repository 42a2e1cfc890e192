package org.orgo.domains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.tasks.TaskHooks.TaskDraft;
import org.orgo.vocabulary.work.Visibility;

/** Restricts work about people who work here, whatever the profile says, and marks it. */
final class HrHandler implements DomainHandler {

  @Override
  public String domain() {
    return "hr";
  }

  @Override
  public TaskDraft onTaskCreate(TaskDraft draft) {
    return aboutPersons(draft);
  }

  @Override
  public TaskDraft onTaskUpdate(TaskDraft draft) {
    return aboutPersons(draft);
  }

  private static TaskDraft aboutPersons(TaskDraft draft) {
    ObjectNode metadata = draft.metadata().deepCopy();
    metadata.put("person_related", true);
    Visibility visibility =
        draft.visibility().isWeakerThan(Visibility.RESTRICTED)
            ? Visibility.RESTRICTED
            : draft.visibility();
    return new TaskDraft(
        draft.type(),
        draft.category(),
        draft.subtype(),
        draft.title(),
        draft.description(),
        visibility,
        metadata);
  }
}
