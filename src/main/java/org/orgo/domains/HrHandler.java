package org.orgo.domains;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.labels.Visibility;
import org.orgo.tasks.TaskHooks.Draft;

/** Work about people who work here is restricted, whatever the profile says, and marked as such. */
final class HrHandler implements DomainHandler {

  @Override
  public String domain() {
    return "hr";
  }

  @Override
  public Draft onTaskCreate(Draft draft) {
    return aboutPersons(draft);
  }

  @Override
  public Draft onTaskUpdate(Draft draft) {
    return aboutPersons(draft);
  }

  private static Draft aboutPersons(Draft draft) {
    ObjectNode metadata = draft.metadata().deepCopy();
    metadata.put("person_related", true);
    Visibility visibility =
        draft.visibility().isWeakerThan(Visibility.RESTRICTED)
            ? Visibility.RESTRICTED
            : draft.visibility();
    return new Draft(
        draft.type(),
        draft.category(),
        draft.subtype(),
        draft.title(),
        draft.description(),
        visibility,
        metadata);
  }
}
