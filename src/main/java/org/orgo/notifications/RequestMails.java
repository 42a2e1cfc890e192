package org.orgo.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.notifications.persistence.MailReader;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.notifications.persistence.OutgoingNotice;
import org.orgo.notifications.persistence.RequestNoticeMapper;
import org.orgo.organizations.Organizations;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Mails about requests: that there is one or news of one, and where. Who asked for what is not
 * said, and an answer to the mail belongs to no task.
 */
@Component
class RequestMails {

  private final NoticeMapper outbox;
  private final RequestNoticeMapper rows;
  private final NoticeTexts texts;
  private final Organizations organizations;
  private final Clock clock;

  RequestMails(
      NoticeMapper outbox,
      RequestNoticeMapper rows,
      NoticeTexts texts,
      Organizations organizations,
      Clock clock) {
    this.outbox = outbox;
    this.rows = rows;
    this.texts = texts;
    this.organizations = organizations;
    this.clock = clock;
  }

  void write(DecidedRequest request, NoticeKind what, List<MailReader> readers) {
    if (readers.isEmpty()) {
      return;
    }
    Locale fallback = organizations.current().language();
    List<OutgoingNotice> mails =
        readers.stream().map(reader -> mail(request, what, reader, fallback)).toList();
    outbox.send(CurrentTenant.require(), null, mails, clock.instant());
  }

  /** Those that have not left. */
  void withdraw(UUID event, List<UserId> readers) {
    if (!readers.isEmpty()) {
      rows.withdrawMails(
          CurrentTenant.require(),
          readers.stream()
              .map(reader -> OutgoingNotice.idOf(event, reader.value()).toString())
              .toList());
    }
  }

  private OutgoingNotice mail(
      DecidedRequest request, NoticeKind what, MailReader reader, Locale fallback) {
    UUID id = OutgoingNotice.idOf(request.event(what), reader.readerId());
    Locale language = reader.locale() == null ? fallback : Locale.forLanguageTag(reader.locale());
    NoticeTexts.NoticeText text = texts.request(request.kind(), what, request.path(what), language);
    return new OutgoingNotice(
        id,
        reader.email(),
        language.toLanguageTag(),
        text.subject(),
        text.body(),
        id + "@" + texts.host(),
        null);
  }
}
