package org.orgo.mail.outbound;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.mail.loops.LoopBreaker;
import org.orgo.mail.persistence.OutgoingMailMapper;
import org.orgo.mail.persistence.OutgoingMailMapper.OwnAddress;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims mail that is due. A claim already sets the time of the next try, so a node that dies with
 * a claim delays the mail and does not lose it.
 */
@Component
public class Outbox {

  static final int MAX_TRIES = 5;

  /** The most mails that one crash may send twice. */
  static final int BATCH = 20;

  private final OutgoingMailMapper mapper;
  private final LoopBreaker breaker;
  private final Clock clock;

  Outbox(OutgoingMailMapper mapper, LoopBreaker breaker, Clock clock) {
    this.mapper = mapper;
    this.breaker = breaker;
    this.clock = clock;
  }

  /** What a loop breaker holds is not claimed. */
  @Transactional
  public List<OutgoingMail> claim() {
    breaker.holdOutgoing();
    return mapper.claim(CurrentTenant.require(), clock.instant(), BATCH);
  }

  @Transactional
  public void sent(List<UUID> outgoing) {
    if (!outgoing.isEmpty()) {
      mapper.sent(
          CurrentTenant.require(), outgoing.stream().map(UUID::toString).toList(), clock.instant());
    }
  }

  @Transactional
  public void failed(OutgoingMail mail, String reason) {
    String status = mail.attempts() >= MAX_TRIES ? "FAILED" : "DUE";
    mapper.failed(CurrentTenant.require(), mail.outgoingId(), status, reason);
  }

  /** The address that replies go to; empty when the organization reads no mailbox. */
  @Transactional(readOnly = true)
  public Optional<OwnAddress> ownAddress() {
    return mapper.ownAddress(CurrentTenant.require());
  }
}
