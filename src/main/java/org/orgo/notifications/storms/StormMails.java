package org.orgo.notifications.storms;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.orgo.notifications.NoticeTexts;
import org.orgo.notifications.persistence.NoticeMapper;
import org.orgo.notifications.persistence.OutgoingNotice;
import org.orgo.notifications.persistence.RequestNoticeMapper;
import org.orgo.notifications.persistence.StormReader;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** The one mail of a storm: that there is one, and where. */
@Component
class StormMails {

  private final NoticeMapper outbox;
  private final RequestNoticeMapper left;
  private final NoticeTexts texts;
  private final Organizations organizations;
  private final Clock clock;

  StormMails(
      NoticeMapper outbox,
      RequestNoticeMapper left,
      NoticeTexts texts,
      Organizations organizations,
      Clock clock) {
    this.outbox = outbox;
    this.left = left;
    this.texts = texts;
    this.organizations = organizations;
    this.clock = clock;
  }

  void write(StormReader reader) {
    if (reader.email() == null) {
      return;
    }
    Locale language =
        reader.locale() == null
            ? organizations.current().language()
            : Locale.forLanguageTag(reader.locale());
    NoticeTexts.NoticeText text =
        texts.storm("/notifications/storms/" + reader.stormId(), language);
    UUID id = OutgoingNotice.idOf(reader.stormId(), reader.userId());
    outbox.send(
        CurrentTenant.require(),
        null,
        List.of(
            new OutgoingNotice(
                id,
                reader.email(),
                language.toLanguageTag(),
                text.subject(),
                text.body(),
                id + "@" + texts.host(),
                null)),
        clock.instant());
  }

  /** Those of the held notices that have not left. */
  void withdraw(UUID reader, List<UUID> events) {
    left.withdrawMails(
        CurrentTenant.require(),
        events.stream().map(event -> OutgoingNotice.idOf(event, reader).toString()).toList());
  }
}
