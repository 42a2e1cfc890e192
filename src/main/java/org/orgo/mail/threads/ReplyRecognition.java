package org.orgo.mail.threads;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orgo.mail.MailProperties;
import org.orgo.mail.Participants;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.MailFacts;
import org.orgo.mail.inbound.UnknownMail;
import org.orgo.mail.mime.headers.SenderAuthentication;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.mail.persistence.MailThreadMapper;
import org.orgo.mail.persistence.MailThreadMapper.EarlierCopy;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a mail of a conversation from new work. Our signature, or the mails that it names, show
 * which task is meant; only the receiving server's word and the list of participants show that the
 * sender may speak there. A stranger with a mail of ours opens new work that points to the task,
 * and so does a number in the subject, whoever wrote it.
 */
@Service
public class ReplyRecognition {

  private static final Pattern FORWARDED =
      Pattern.compile("^\\s*(fwd?|wg|tr|rv)\\s*:", Pattern.CASE_INSENSITIVE);

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
    if (mail.automatic()) {
      MailMeaning automatic = new MailMeaning.Automatic();
      putIntoThread(organization, mail, automatic);
      return automatic;
    }
    if (mail.conversation() != null) {
      mails.takeTurn(organization, mail.conversation());
    }
    Optional<EarlierCopy> copied = mails.earlierCopy(organization, mail.emailId());
    routeByRecipients(organization, signal, mail, copied);
    if (copied.isPresent()) {
      mails.putIntoThread(organization, mail.emailId(), copied.get().threadId());
      return new MailMeaning.Copy(copied.get().taskId(), copied.get().answer());
    }
    MailMeaning meaning = meaning(organization, mail);
    putIntoThread(organization, mail, meaning);
    return meaning;
  }

  /**
   * Where a mail is addressed to several mailboxes, the first of them decides what it becomes,
   * whichever copy arrives first; the others are told.
   */
  private void routeByRecipients(
      OrganizationId organization, SignalId signal, MailFacts mail, Optional<EarlierCopy> copied) {
    List<String> own =
        mails.ownAmong(
            organization,
            Stream.concat(mail.toAddresses().stream(), mail.ccAddresses().stream()).toList());
    if (own.size() < 2 || !own.contains(mail.mailbox())) {
      return;
    }
    String first = own.get(0);
    String route = copied.isEmpty() ? first : mail.mailbox();
    if (copied.isPresent() && first.equals(mail.mailbox())) {
      route = copied.get().mailbox();
    }
    mails.routeAs(organization, signal, route, own);
  }

  private MailMeaning meaning(OrganizationId organization, MailFacts mail) {
    Optional<UUID> task =
        mail.possibleTokens()
            .flatMap(place -> tokens.verify(organization, place).stream())
            .findFirst()
            .or(() -> conversationOf(organization, mail));
    if (task.isEmpty()) {
      return namedInSubject(organization, mail)
          .<MailMeaning>map(named -> new MailMeaning.Related(named, "Number in the subject"))
          .orElseGet(MailMeaning.Work::new);
    }
    if (!authentic(mail.authentication())) {
      return new MailMeaning.Related(task.get(), "Sender not authenticated");
    }
    if (mail.fromAddress() == null || !takesPart(organization, mail.fromAddress(), task.get())) {
      return new MailMeaning.Related(task.get(), "Sender takes no part");
    }
    return participants.startsAnew(task.get(), mail.mailbox())
        ? new MailMeaning.Related(task.get(), "Task is closed")
        : new MailMeaning.Reply(task.get(), said(mail));
  }

  private Optional<UUID> namedInSubject(OrganizationId organization, MailFacts mail) {
    List<String> numbers = TaskReference.numbers(mail.subject());
    Optional<UUID> numbered =
        numbers.isEmpty() ? Optional.empty() : mails.taskNumbered(organization, numbers);
    return numbered.or(
        () ->
            TaskReference.earlier(mail.subject())
                .flatMap(ids -> mails.taskBetween(organization, ids.get(0), ids.get(1))));
  }

  /** The task of a mail that this one names, or that names this one. */
  private Optional<UUID> conversationOf(OrganizationId organization, MailFacts mail) {
    List<String> answered = mail.answered();
    Optional<UUID> named =
        answered.isEmpty() ? Optional.empty() : mails.taskOf(organization, answered);
    return named.isPresent() || mail.messageId() == null
        ? named
        : mails.taskAnswering(organization, mail.messageId());
  }

  /** By what is known of the task, or by the mails so far: copied people belong to them. */
  private boolean takesPart(OrganizationId organization, String sender, UUID task) {
    String untagged = TaggedAddress.untagged(sender);
    return participants.takesPart(sender, task)
        || (!untagged.equals(sender) && participants.takesPart(untagged, task))
        || mails.corresponds(organization, task, untagged);
  }

  /** What is new in it; a forwarded mail is new as a whole. */
  private static String said(MailFacts mail) {
    String text = mail.textBody() == null ? "" : mail.textBody().strip();
    if (FORWARDED.matcher(mail.subject() == null ? "" : mail.subject()).find()) {
      return text;
    }
    String fresh = QuotedText.split(text).fresh().strip();
    return fresh.isEmpty() ? text : fresh;
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
