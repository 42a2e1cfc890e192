package org.orgo.mail.inbound.returned;

import java.time.Clock;
import java.util.List;
import org.orgo.mail.persistence.ReturnedMailMapper;
import org.orgo.mail.persistence.ReturnedMailMapper.ReturnedRow;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes with a mail of ours that it came back. Which one it was is told by its Message-ID, which
 * nobody can guess, so that nobody can mark somebody else's address.
 */
@Component
public class ReturnedMails {

  private final ReturnedMailMapper mails;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReturnedMails(ReturnedMailMapper mails, ApplicationEventPublisher events, Clock clock) {
    this.mails = mails;
    this.events = events;
    this.clock = clock;
  }

  /** Whether it is about a mail of ours. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean note(DeliveryReport report) {
    if (report.messageIds().isEmpty()) {
      return false;
    }
    OrganizationId organization = CurrentTenant.require();
    if (report.delivered()) {
      return mails.knows(organization, report.messageIds());
    }
    List<ReturnedRow> returned = mails.returned(organization, report, clock.instant());
    if (report.permanent()) {
      returned.stream()
          .filter(row -> row.isNews() && row.taskId() != null)
          .forEach(
              row ->
                  events.publishEvent(
                      new MailReturned(organization, row.taskId(), row.outgoingId())));
    }
    return !returned.isEmpty();
  }
}
