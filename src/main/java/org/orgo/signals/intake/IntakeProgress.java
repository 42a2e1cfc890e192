package org.orgo.signals.intake;

import java.util.UUID;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.routing.RoutingDecision;

/**
 * What the steps of the intake have found out about a signal; kept with its row.
 *
 * @param decision null before classification
 * @param reply null unless the signal answers a mail of ours
 * @param relatedTaskId the task it may belong to; null for none
 * @param joined whether it joined a case that was open before
 */
record IntakeProgress(
    RoutingDecision decision, MailMeaning.Reply reply, UUID relatedTaskId, boolean joined) {

  static final IntakeProgress NONE = new IntakeProgress(null, null, null, false);

  IntakeProgress with(RoutingDecision newDecision) {
    return new IntakeProgress(newDecision, reply, relatedTaskId, joined);
  }

  IntakeProgress with(MailMeaning.Reply newReply) {
    return new IntakeProgress(decision, newReply, relatedTaskId, joined);
  }

  IntakeProgress relatedTo(UUID task) {
    return new IntakeProgress(decision, reply, task, joined);
  }

  /** The progress after its task has joined a case that was open before. */
  IntakeProgress joined(RoutingDecision noted) {
    return new IntakeProgress(noted, reply, relatedTaskId, true);
  }
}
