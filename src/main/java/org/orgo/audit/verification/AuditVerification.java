package org.orgo.audit.verification;

import java.util.Optional;
import org.orgo.audit.persistence.CheckMapper;
import org.orgo.audit.seal.HeadsFile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the record of the current organization, and keeps what it found last. */
@Service
public class AuditVerification {

  private final ChainVerification chain;
  private final HeadsFile heads;
  private final CheckMapper checks;
  private final TransactionTemplate transaction;

  AuditVerification(
      ChainVerification chain,
      HeadsFile heads,
      CheckMapper checks,
      TransactionTemplate transaction) {
    this.chain = chain;
    this.heads = heads;
    this.checks = checks;
    this.transaction = transaction;
  }

  /** Recomputes everything; takes as long as there are entries. No transaction may run. */
  public AuditCheck verify() {
    AuditCheck check = chain.verify(heads.length());
    transaction.executeWithoutResult(status -> checks.save(CurrentTenant.require(), check));
    return check;
  }

  /** What was found the last time; empty when nobody ever verified. */
  public Optional<AuditCheck> last() {
    return transaction.execute(status -> checks.find(CurrentTenant.require()));
  }
}
