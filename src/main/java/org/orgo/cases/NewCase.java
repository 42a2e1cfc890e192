package org.orgo.cases;

import org.orgo.people.persons.PersonId;
import org.orgo.tasks.NewTask;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/**
 * A case that is about to be opened: what was asked for and what was decided about it.
 *
 * @param sourceReference the source's own id, such as that of a signal; null for none
 * @param originLabel the broadcast it came from; null when that is its own label
 * @param decision its owner, label and visibility; a case has no priority of its own
 */
public record NewCase(
    CaseId caseId,
    SignalSource source,
    String sourceReference,
    PersonId requesterPersonId,
    CaseContent content,
    Label originLabel,
    NewTask.Decided decision) {

  /** The label that says where the case came from. */
  public Label origin() {
    return originLabel == null ? decision.label() : originLabel;
  }
}
