package org.orgo.notifications.returned;

import java.time.Clock;
import org.orgo.mail.inbound.returned.MailReturned;
import org.orgo.notifications.persistence.ReturnedNoticeMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the author of a mail that it came back: here and never by mail, since mail is what fails.
 */
@Component
class ReturnedMailNotices {

  private final ReturnedNoticeMapper rows;
  private final Clock clock;

  ReturnedMailNotices(ReturnedNoticeMapper rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(MailReturned event) {
    rows.tellAuthor(CurrentTenant.require(), event.outgoingId(), clock.instant());
  }
}
