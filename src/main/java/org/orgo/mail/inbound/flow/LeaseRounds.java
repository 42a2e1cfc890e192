package org.orgo.mail.inbound.flow;

import org.orgo.platform.scheduling.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;

/** Renews the leases of this node, and reads exactly the mailboxes that it then holds. */
public class LeaseRounds extends Rounds {

  private static final Logger log = LoggerFactory.getLogger(LeaseRounds.class);

  private final LeasedMailboxes leased;
  private final MailboxFlows flows;

  public LeaseRounds(LeasedMailboxes leased, MailboxFlows flows, TaskScheduler scheduler) {
    super(scheduler, MailboxLeases.RENEWED_EVERY, "The leases of the mailboxes were not renewed");
    this.leased = leased;
    this.flows = flows;
  }

  @Override
  protected void round() {
    flows.keep(leased.renew());
  }

  /** Gives the mailboxes back, so that another node can start at once. */
  @Override
  public synchronized void stop() {
    super.stop();
    flows.close();
    try {
      leased.release();
    } catch (RuntimeException failure) {
      log.info("The leases of the mailboxes end by themselves: {}", failure.toString());
    }
  }
}
