package org.orgo.mail.loops;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.mail.IntakeStart;
import org.orgo.mail.SignalId;
import org.orgo.mail.persistence.BreakerMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows operators what a loop breaker holds, and lets it go on. */
@Service
public class MailBreakers {

  private final BreakerMapper rows;
  private final IntakeStart intake;
  private final Authorizations authorizations;
  private final AuditLog audit;
  private final Clock clock;

  MailBreakers(
      BreakerMapper rows,
      IntakeStart intake,
      Authorizations authorizations,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.intake = intake;
    this.authorizations = authorizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** The open ones, the oldest first. */
  @Transactional(readOnly = true)
  public List<MailBreaker> list() {
    requireOperator();
    return rows.open(CurrentTenant.require());
  }

  /**
   * Closes a breaker, and lets what it holds go on; counting begins anew.
   *
   * @throws NotFound when it is not open
   * @return how many incoming mails go on
   */
  @Transactional
  public int resume(UUID breaker) {
    requireOperator();
    OrganizationId organization = CurrentTenant.require();
    rows.resume(organization, breaker, CurrentActor.get().user().orElse(null), clock.instant())
        .orElseThrow(() -> new NotFound("mail_breaker"));
    List<SignalId> signals = rows.release(organization, breaker, clock.instant());
    if (!signals.isEmpty()) {
      intake.mailsStored(signals);
    }
    audit.record(LogCategory.SECURITY, "mail_breaker.resumed", "mail_breaker", breaker);
    return signals.size();
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }
}
