package org.orgo.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.mail.threads.SignedMessageIds;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.notifications.persistence.OutgoingNotice;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/**
 * Writes mails into the outbox, in each reader's language. A mail's id is derived from its event
 * and its reader, and its Message-ID from that, so that writing it twice gives the same mail.
 */
@Component
class NoticeMails {

  private final NoticeMapper rows;
  private final SignedMessageIds messageIds;
  private final NoticeTexts texts;
  private final Organizations organizations;
  private final Clock clock;

  NoticeMails(
      NoticeMapper rows,
      SignedMessageIds messageIds,
      NoticeTexts texts,
      Organizations organizations,
      Clock clock) {
    this.rows = rows;
    this.messageIds = messageIds;
    this.texts = texts;
    this.organizations = organizations;
    this.clock = clock;
  }

  void write(NoticeKind kind, TaskId task, UUID event, List<MailReader> readers) {
    if (readers.isEmpty()) {
      return;
    }
    Locale organizations = this.organizations.current().language();
    String from = messageIds.usualAddress();
    List<OutgoingNotice> mails =
        readers.stream()
            .map(reader -> mail(kind, task, event, reader, organizations, from))
            .toList();
    rows.send(CurrentTenant.require(), task, mails, clock.instant());
  }

  private OutgoingNotice mail(
      NoticeKind kind, TaskId task, UUID event, MailReader reader, Locale fallback, String from) {
    UUID id = OutgoingNotice.idOf(event, reader.readerId());
    Locale language = reader.locale() == null ? fallback : Locale.forLanguageTag(reader.locale());
    NoticeTexts.NoticeText text = texts.mail(kind, task, reader, language);
    return new OutgoingNotice(
        id,
        reader.email(),
        language.toLanguageTag(),
        text.subject(),
        text.body(),
        messageIds.messageIdFor(task.value(), id, from),
        messageIds.threadOf(task.value(), from));
  }
}
