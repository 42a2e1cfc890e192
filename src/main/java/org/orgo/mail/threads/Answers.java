package org.orgo.mail.threads;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.mail.persistence.AnswerMapper;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes answers to people outside into the outbox. An answer continues the conversation that its
 * reader began: it leaves from the mailbox she wrote to and names her mails, so that her program
 * shows it below them. What is said by one remark is sent once.
 */
@Service
public class Answers {

  /** The first and the latest are what programs thread by. */
  private static final int MAX_REFERENCES = 20;

  private final AnswerMapper rows;
  private final SignedMessageIds messageIds;
  private final Clock clock;

  Answers(AnswerMapper rows, SignedMessageIds messageIds, Clock clock) {
    this.rows = rows;
    this.messageIds = messageIds;
    this.clock = clock;
  }

  /** The latest mail of this person about the task; empty where she never wrote one. */
  @Transactional(readOnly = true)
  public Optional<AnsweredMail> latestOf(PersonId writer, UUID task) {
    return rows.latestOf(CurrentTenant.require(), writer, task);
  }

  /**
   * Sends an answer in the transaction of the caller.
   *
   * @return false where the remark is on its way already
   */
  @Transactional
  public boolean send(NewAnswer answer) {
    OrganizationId organization = CurrentTenant.require();
    Optional<AnsweredMail> answered =
        rows.latestOf(organization, answer.requester(), answer.taskId());
    OutgoingAnswer mail =
        answered
            .map(theirs -> continuing(answer, theirs))
            .orElseGet(() -> beginning(answer, rows.usualMailbox(organization)));
    if (rows.insert(organization, mail, clock.instant().truncatedTo(ChronoUnit.MICROS)) == 0) {
      return false;
    }
    if (!answer.files().isEmpty()) {
      rows.insertFiles(organization, mail.outgoingId(), answer.files());
    }
    return true;
  }

  private OutgoingAnswer continuing(NewAnswer answer, AnsweredMail theirs) {
    UUID id = UUID.randomUUID();
    return new OutgoingAnswer(
        id,
        answer.taskId(),
        answer.commentId(),
        theirs.mailboxId(),
        theirs.fromAddress(),
        answer.cc(),
        answer.language().toLanguageTag(),
        TaskReference.answering(theirs.subject(), number(answer)),
        AnswerText.of(answer, theirs.signature(), theirs),
        messageIds.messageIdFor(answer.taskId(), id, theirs.mailbox()),
        theirs.messageId(),
        chain(theirs));
  }

  private OutgoingAnswer beginning(NewAnswer answer, Optional<AnswerMapper.UsualMailbox> mailbox) {
    UUID id = UUID.randomUUID();
    String address = mailbox.map(AnswerMapper.UsualMailbox::address).orElse(null);
    String thread = messageIds.threadOf(answer.taskId(), address);
    return new OutgoingAnswer(
        id,
        answer.taskId(),
        answer.commentId(),
        mailbox.map(AnswerMapper.UsualMailbox::mailboxId).orElse(null),
        answer.address(),
        answer.cc(),
        answer.language().toLanguageTag(),
        answer.title() + " " + TaskReference.of(number(answer)),
        AnswerText.of(answer, mailbox.map(AnswerMapper.UsualMailbox::signature).orElse(null), null),
        messageIds.messageIdFor(answer.taskId(), id, address),
        thread,
        List.of(thread));
  }

  private String number(NewAnswer answer) {
    return rows.number(CurrentTenant.require(), answer.taskId());
  }

  /** The mails before the answer, the oldest first. */
  static List<String> chain(AnsweredMail theirs) {
    List<String> before =
        theirs.references().isEmpty() && theirs.inReplyTo() != null
            ? List.of(theirs.inReplyTo())
            : theirs.references();
    List<String> chain =
        new ArrayList<>(
            Stream.concat(before.stream(), Stream.ofNullable(theirs.messageId()))
                .distinct()
                .toList());
    while (chain.size() > MAX_REFERENCES) {
      chain.remove(1);
    }
    return chain;
  }
}
