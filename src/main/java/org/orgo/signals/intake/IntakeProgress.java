package org.orgo.signals.intake;

import java.util.Objects;
import java.util.UUID;
import org.orgo.mail.threads.MailMeaning;
import org.orgo.routing.RoutingAnswers;
import org.orgo.routing.RoutingDecision;

/**
 * What the steps of the intake have found out about a signal; kept with its row.
 *
 * @param answers what the tables have answered to steps so far
 * @param decision what is decided so far; null before classification
 * @param reply null unless the signal answers a mail of ours
 * @param relatedTaskId the task it may belong to; null for none
 * @param copy null unless the same mail has come to another mailbox before
 * @param joined whether it joined a case that was open before
 */
record IntakeProgress(
    RoutingAnswers answers,
    RoutingDecision decision,
    MailMeaning.Reply reply,
    UUID relatedTaskId,
    MailMeaning.Copy copy,
    boolean joined) {

  static final IntakeProgress NONE =
      new IntakeProgress(RoutingAnswers.NONE, null, null, null, null, false);

  IntakeProgress {
    // what was kept before steps asked tables has none
    answers = Objects.requireNonNullElse(answers, RoutingAnswers.NONE);
  }

  IntakeProgress with(RoutingAnswers newAnswers, RoutingDecision newDecision) {
    return new IntakeProgress(newAnswers, newDecision, reply, relatedTaskId, copy, joined);
  }

  IntakeProgress with(RoutingDecision newDecision) {
    return with(answers, newDecision);
  }

  IntakeProgress with(MailMeaning.Reply newReply) {
    return new IntakeProgress(answers, decision, newReply, relatedTaskId, copy, joined);
  }

  IntakeProgress relatedTo(UUID task) {
    return new IntakeProgress(answers, decision, reply, task, copy, joined);
  }

  IntakeProgress copying(MailMeaning.Copy newCopy) {
    return new IntakeProgress(answers, decision, reply, relatedTaskId, newCopy, joined);
  }

  /** The progress after its task has joined a case that was open before. */
  IntakeProgress joined(RoutingDecision noted) {
    return new IntakeProgress(answers, noted, reply, relatedTaskId, copy, true);
  }
}
