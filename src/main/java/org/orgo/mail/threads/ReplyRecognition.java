package org.orgo.mail.threads;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Participants;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.MailFacts;
import org.orgo.mail.inbound.UnknownMail;
import org.orgo.mail.mime.headers.SenderAuthentication;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.mail.persistence.MailThreadMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a reply from new work. Our signature shows which task is answered; only the receiving
 * server's word and the list of participants show that the sender may answer. A stranger who got
 * hold of a mail of ours opens new work that points to the task.
 */
@Service
public class ReplyRecognition {

  private final MailThreadMapper mails;
  private final ReplyToken tokens;
  private final Participants participants;
  private final MailProperties properties;
  private final Clock clock;

  ReplyRecognition(
      MailThreadMapper mails,
      ReplyToken tokens,
      Participants participants,
      MailProperties properties,
      Clock clock) {
    this.mails = mails;
    this.tokens = tokens;
    this.participants = participants;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional
  public MailMeaning recognise(SignalId signal) {
    OrganizationId organization = CurrentTenant.require();
    MailFacts mail = mails.facts(organization, signal).orElseThrow(() -> new UnknownMail(signal));
    MailMeaning meaning = meaning(organization, mail);
    mails.putIntoThread(organization, mail.emailId(), thread(organization, mail, meaning));
    return meaning;
  }

  private MailMeaning meaning(OrganizationId organization, MailFacts mail) {
    if (mail.automatic()) {
      return new MailMeaning.Automatic();
    }
    Optional<UUID> signed =
        mail.possibleTokens()
            .flatMap(place -> tokens.verify(organization, place).stream())
            .map(TaskReference::taskId)
            .findFirst();
    if (signed.isEmpty()) {
      return mails
          .taskOf(organization, mail.answered())
          .<MailMeaning>map(task -> new MailMeaning.Related(task, "References alone"))
          .orElseGet(MailMeaning.Work::new);
    }
    if (!authentic(mail.authentication())) {
      return new MailMeaning.Related(signed.get(), "Sender not authenticated");
    }
    if (mail.fromAddress() == null || !participants.takesPart(mail.fromAddress(), signed.get())) {
      return new MailMeaning.Related(signed.get(), "Sender takes no part");
    }
    return new MailMeaning.Reply(signed.get(), QuotedText.split(mail.textBody()).fresh().strip());
  }

  private boolean authentic(SenderAuthentication authentication) {
    return switch (authentication) {
      case PASSED -> true;
      case FAILED -> false;
      case UNKNOWN -> properties.trustUnauthenticated();
    };
  }

  private UUID thread(OrganizationId organization, MailFacts mail, MailMeaning meaning) {
    UUID task = meaning instanceof MailMeaning.Reply reply ? reply.taskId() : null;
    Optional<UUID> existing =
        task == null
            ? mails.ownThread(organization, mail.emailId())
            : mails.threadOfTask(organization, task);
    return existing.orElseGet(
        () -> {
          UUID thread = UUID.randomUUID();
          mails.openThread(organization, thread, mail.subject(), task, clock.instant());
          return thread;
        });
  }
}
