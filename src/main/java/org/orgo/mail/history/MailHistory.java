package org.orgo.mail.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.mail.inbound.FetchedMail;
import org.orgo.mail.mime.MailParser;
import org.orgo.mail.mime.MailRefused;
import org.orgo.mail.mime.ParsedMail;
import org.orgo.mail.persistence.MailHistoryMapper;
import org.orgo.mail.persistence.ParsedMailMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails of the past in, many in one statement; nothing starts because of them. */
@Service
public class MailHistory {

  /** Earlier dates are mistakes of a clock. */
  private static final Instant FIRST_MAIL = Instant.parse("1990-01-01T00:00:00Z");

  private final MailHistoryMapper mails;
  private final ParsedMailMapper attachments;
  private final MailParser parser;
  private final Clock clock;

  MailHistory(
      MailHistoryMapper mails, ParsedMailMapper attachments, MailParser parser, Clock clock) {
    this.mails = mails;
    this.attachments = attachments;
    this.parser = parser;
    this.clock = clock;
  }

  /**
   * @param date what is known of its date besides; null for nothing
   * @throws UnreadableMessage when it exceeds a bound
   */
  public ReadMessage read(byte[] raw, @Nullable Instant date) {
    ParsedMail mail = parsed(raw);
    Instant now = clock.instant();
    Instant sent = mail.envelope().sentAt();
    Instant known = isPossible(sent, now) ? sent : isPossible(date, now) ? date : now;
    byte[] sha256 = FetchedMail.whole(0, raw).sha256();
    return new ReadMessage(raw, sha256, mail, known.truncatedTo(ChronoUnit.MICROS));
  }

  private ParsedMail parsed(byte[] raw) {
    try {
      return parser.parse(raw, null);
    } catch (MailRefused refused) {
      throw new UnreadableMessage(refused);
    }
  }

  private static boolean isPossible(Instant date, Instant now) {
    return date != null && !date.isBefore(FIRST_MAIL) && !date.isAfter(now);
  }

  /**
   * Which of these the organization has already: the same content, or the same words by the same
   * sender under the same Message-ID. A Message-ID alone is chosen by whoever wants to.
   *
   * @return their places in the list
   */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public Set<Integer> known(List<MailFingerprint> messages) {
    return messages.isEmpty()
        ? Set.of()
        : new HashSet<>(mails.known(CurrentTenant.require(), messages));
  }

  /** The addresses at which the organization receives mail. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public Set<String> ownAddresses() {
    return Set.copyOf(mails.ownAddresses(CurrentTenant.require()));
  }

  /** Stores mails with their threads, each with a signal that is filed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void store(List<HistoricMail> history) {
    if (history.isEmpty()) {
      return;
    }
    OrganizationId organization = CurrentTenant.require();
    mails.store(organization, history, clock.instant());
    for (HistoricMail each : history) {
      if (!each.message().mail().attachments().isEmpty()) {
        attachments.saveAttachments(
            organization, each.emailId(), each.message().mail().attachments());
      }
    }
  }

  /** The mails of these threads, thread by thread, the oldest first. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public List<HistoricLetter> letters(List<UUID> threads) {
    return mails.letters(CurrentTenant.require(), texts(threads));
  }

  /** Threads among these that hold a mail which did not come with the import. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public List<UUID> joinedByOthers(List<UUID> threads, List<UUID> ownMails) {
    return mails.joinedByOthers(CurrentTenant.require(), texts(threads), texts(ownMails));
  }

  /** Deletes these threads with their mails and signals. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(List<UUID> threads) {
    OrganizationId organization = CurrentTenant.require();
    mails.removeAttachments(organization, texts(threads));
    mails.removeMails(organization, texts(threads));
    mails.removeThreads(organization, texts(threads));
  }

  private static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
