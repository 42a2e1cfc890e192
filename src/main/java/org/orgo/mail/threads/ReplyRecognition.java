package org.orgo.mail.threads;

import java.time.Clock;
import java.util.List;
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
 * server's word and the list of participants show that the sender may answer. A stranger with a
 * mail of ours opens new work that points to the task.
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
    putIntoThread(organization, mail, meaning);
    return meaning;
  }

  private MailMeaning meaning(OrganizationId organization, MailFacts mail) {
    if (mail.automatic()) {
      return new MailMeaning.Automatic();
    }
    Optional<UUID> signed =
        mail.possibleTokens()
            .flatMap(place -> tokens.verify(organization, place).stream())
            .findFirst();
    if (signed.isEmpty()) {
      return related(organization, mail)
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

  private Optional<UUID> related(OrganizationId organization, MailFacts mail) {
    List<String> answered = mail.answered();
    return answered.isEmpty() ? Optional.empty() : mails.taskOf(organization, answered);
  }

  private boolean authentic(SenderAuthentication authentication) {
    return switch (authentication) {
      case PASSED -> true;
      case FAILED -> false;
      case UNKNOWN -> properties.trustUnauthenticated();
    };
  }

  private void putIntoThread(OrganizationId organization, MailFacts mail, MailMeaning meaning) {
    UUID task = meaning instanceof MailMeaning.Reply reply ? reply.taskId() : null;
    UUID existing =
        task == null ? mail.threadId() : mails.threadOfTask(organization, task).orElse(null);
    if (existing == null) {
      mails.openThread(organization, mail, task, clock.instant());
    } else if (!existing.equals(mail.threadId())) {
      mails.putIntoThread(organization, mail.emailId(), existing);
    }
  }
}
