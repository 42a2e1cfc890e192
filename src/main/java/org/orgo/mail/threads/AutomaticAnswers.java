package org.orgo.mail.threads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.orgo.mail.NeverAnswered;
import org.orgo.mail.persistence.AnswerMapper;
import org.orgo.mail.persistence.RequesterMailMapper;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes mails to requesters that nobody has typed into the outbox. They answer the requester's
 * latest mail and leave from the mailbox it came to; an address gets one receipt a day of each
 * mailbox, since whoever answers it automatically would be answered again.
 */
@Service
public class AutomaticAnswers {

  private static final Duration RECEIPTS_APART = Duration.ofHours(24);

  private final AnswerMapper answers;
  private final RequesterMailMapper rows;
  private final SignedMessageIds messageIds;
  private final Clock clock;

  AutomaticAnswers(
      AnswerMapper answers, RequesterMailMapper rows, SignedMessageIds messageIds, Clock clock) {
    this.answers = answers;
    this.rows = rows;
    this.messageIds = messageIds;
    this.clock = clock;
  }

  /**
   * Sends it in the transaction of the caller.
   *
   * @return false where there is nobody to tell, or she was told
   */
  @Transactional
  public boolean send(AutomaticAnswer answer) {
    OrganizationId organization = CurrentTenant.require();
    Optional<AnsweredMail> latest =
        answers
            .latestOf(organization, answer.requester(), answer.taskId())
            .filter(mail -> mail.mailboxId() != null)
            .filter(mail -> !NeverAnswered.isMachine(mail.fromAddress()));
    if (latest.isEmpty()) {
      return false;
    }
    AnsweredMail theirs = latest.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (answer.kind() == RequesterSetting.RECEIPT && wasReceipted(organization, theirs, now)) {
      return false;
    }
    return rows.insert(organization, outgoing(answer, theirs), answer.kind(), answer.secret(), now)
        > 0;
  }

  private boolean wasReceipted(OrganizationId organization, AnsweredMail theirs, Instant now) {
    rows.takeTurn(organization, theirs.fromAddress());
    return rows.receiptedSince(
        organization, theirs.fromAddress(), theirs.mailboxId(), now.minus(RECEIPTS_APART));
  }

  private OutgoingAnswer outgoing(AutomaticAnswer answer, AnsweredMail theirs) {
    return new OutgoingAnswer(
        answer.id(),
        answer.taskId(),
        null,
        theirs.mailboxId(),
        theirs.fromAddress(),
        List.of(),
        answer.language().toLanguageTag(),
        TaskReference.answering(theirs.subject(), answer.number()),
        AnswerText.signed(answer.text(), theirs.signature()),
        messageIds.messageIdFor(answer.taskId(), answer.id(), theirs.mailbox()),
        theirs.messageId(),
        Answers.chain(theirs));
  }
}
