package org.orgo.mail.loops;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.mail.persistence.BreakerMapper;
import org.orgo.mail.persistence.BreakerMapper.SenderRate;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops mails that come or go faster than people write. What is held is not lost: it waits for a
 * person, and goes on as if it had come then.
 */
@Component
public class LoopBreaker {

  private static final String OPENED = "mail_breaker.opened";

  private final BreakerMapper rows;
  private final BreakerLimits limits;
  private final AuditLog audit;
  private final Clock clock;

  LoopBreaker(BreakerMapper rows, BreakerLimits limits, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** The breaker that holds mail from this sender, opened now or before; empty for none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<UUID> holdsSender(String address) {
    OrganizationId organization = CurrentTenant.require();
    Instant now = clock.instant();
    SenderRate rate =
        rows.rate(organization, address, now.minus(limits.senderWithin()), limits.sender());
    if (rate.openBreaker() != null) {
      return Optional.of(rate.openBreaker());
    }
    if (rate.mails() < limits.sender()) {
      return Optional.empty();
    }
    rows.openForSender(organization, address, rate.mails(), now).ifPresent(this::opened);
    return rows.openBreaker(organization, address);
  }

  /** Holds what is due beyond the limits; called before mail is sent. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdOutgoing() {
    OrganizationId organization = CurrentTenant.require();
    Instant now = clock.instant();
    List<UUID> opened =
        rows.holdThreads(organization, now, now.minus(limits.threadWithin()), limits.thread());
    opened.forEach(this::opened);
    rows.holdOrganization(
            organization, now, now.minus(limits.organizationWithin()), limits.organization())
        .forEach(this::opened);
  }

  private void opened(UUID breaker) {
    audit.record(LogCategory.SECURITY, OPENED, "mail_breaker", breaker);
  }
}
