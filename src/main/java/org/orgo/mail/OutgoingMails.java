package org.orgo.mail;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.orgo.mail.persistence.OutgoingMailMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails that belong to no task into the outbox, with the transaction of the caller. */
@Service
public class OutgoingMails {

  private final OutgoingMailMapper rows;
  private final Clock clock;

  OutgoingMails(OutgoingMailMapper rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Sends it once, however often it is asked for. */
  @Transactional
  public void send(NewMail mail) {
    rows.insert(CurrentTenant.require(), mail, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
