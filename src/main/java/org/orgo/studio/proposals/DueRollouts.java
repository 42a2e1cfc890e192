package org.orgo.studio.proposals;

import java.time.Clock;
import java.util.Optional;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.persistence.ProposalMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rolls out what is due in the current organization. One that cannot go live waits for a person,
 * who is told why.
 */
@Component
class DueRollouts {

  private static final Logger log = LoggerFactory.getLogger(DueRollouts.class);

  private final ProposalMapper proposals;
  private final Rollouts rollouts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DueRollouts(
      ProposalMapper proposals, Rollouts rollouts, TransactionTemplate transaction, Clock clock) {
    this.proposals = proposals;
    this.rollouts = rollouts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return whether there was one
   */
  boolean next() {
    ProposalId[] claimed = new ProposalId[1];
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> rollOut(claimed)));
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure) || claimed[0] == null) {
        throw failure;
      }
      give(claimed[0], failure);
      return true;
    }
  }

  private boolean rollOut(ProposalId[] claimed) {
    Optional<Proposal> due = proposals.claim(CurrentTenant.require(), clock.instant());
    due.ifPresent(
        proposal -> {
          claimed[0] = proposal.proposalId();
          rollouts.rollOut(proposal);
        });
    return due.isPresent();
  }

  private void give(ProposalId id, RuntimeException failure) {
    boolean refused = failure instanceof Refusal;
    if (!refused) {
      log.error("The proposal {} could not be rolled out", id, failure);
    }
    String said = refused ? failure.getMessage() : "It could not be rolled out; the log says why";
    transaction.executeWithoutResult(
        status -> proposals.schedule(CurrentTenant.require(), id, null, said));
  }
}
