package org.orgo.compliance.audit.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.seal.AuditSealed;
import org.orgo.compliance.audit.webhook.persistence.HeadDeliveryMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.http.outbound.OutboundFailure;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each head down with its seal, where there is a webhook, and delivers them in their order.
 * Whoever seals waits for no receiver; a receiver that is away gets everything later, and each head
 * at least once.
 */
@Component
public class HeadDeliveries {

  static final int SHOWN = 100;

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration MAX_WAIT = Duration.ofHours(1);
  private static final int MAX_DOUBLINGS = 12;

  private final HeadsWebhook webhook;
  private final HeadDeliveryMapper rows;
  private final SignedHead receiver;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HeadDeliveries(
      HeadsWebhook webhook,
      HeadDeliveryMapper rows,
      SignedHead receiver,
      TransactionTemplate transaction,
      Clock clock) {
    this.webhook = webhook;
    this.rows = rows;
    this.receiver = receiver;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** With the transaction that seals. */
  @EventListener
  void on(AuditSealed sealed) {
    if (webhook.isSet()) {
      rows.insert(sealed.organizationId(), sealed.head(), clock.instant());
    }
  }

  /**
   * Delivers the oldest head of the current organization that waits; no connection to the database
   * is held meanwhile.
   *
   * @return whether one was delivered, so that the next may follow
   */
  boolean deliverNext() {
    if (!webhook.isSet()) {
      return false;
    }
    Instant now = clock.instant();
    Optional<HeadDelivery> next =
        transaction.execute(status -> rows.claim(CurrentTenant.require(), now, now.plus(LEASE)));
    return next.isPresent() && deliver(next.get());
  }

  private boolean deliver(HeadDelivery head) {
    try {
      receiver.send(webhook, CurrentTenant.require(), head);
      note(() -> rows.delivered(CurrentTenant.require(), head.sealNumber(), clock.instant()));
      return true;
    } catch (OutboundFailure failure) {
      Instant again = clock.instant().plus(waitAfter(head.attempts()));
      note(() -> rows.failed(CurrentTenant.require(), head.sealNumber(), failure.problem(), again));
      return false;
    }
  }

  private void note(Runnable row) {
    transaction.executeWithoutResult(status -> row.run());
  }

  /** Ten seconds, and twice as long each time, up to an hour. */
  static Duration waitAfter(int attempts) {
    Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
    return grown.compareTo(MAX_WAIT) < 0 ? grown : MAX_WAIT;
  }

  /** Whether heads are sent anywhere. */
  public boolean areSent() {
    return webhook.isSet();
  }

  /**
   * How far the webhook is; empty where there is none.
   *
   * @throws NotAllowed without the right to read what was done
   */
  public Optional<HeadDeliveryState> state() {
    requireRight();
    return webhook.isSet()
        ? Optional.of(transaction.execute(status -> rows.state(CurrentTenant.require())))
        : Optional.empty();
  }

  /**
   * The latest seals first.
   *
   * @throws NotAllowed without the right to read what was done
   */
  public List<HeadDelivery> latest() {
    requireRight();
    return transaction.execute(status -> rows.latest(CurrentTenant.require(), SHOWN));
  }

  private static void requireRight() {
    if (!CurrentActor.get().may(Permissions.AUDIT_READ)) {
      throw new NotAllowed(Permissions.AUDIT_READ);
    }
  }
}
