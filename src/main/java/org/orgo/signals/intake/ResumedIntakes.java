package org.orgo.signals.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orgo.engine.deployment.DefinitionsDeployed;
import org.orgo.mail.SignalId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets signals go on that waited for a table, once their organization has deployed one. */
@Component
class ResumedIntakes {

  private static final Logger log = LoggerFactory.getLogger(ResumedIntakes.class);

  private final StoppedIntakes intakes;
  private final TransactionTemplate ownTransaction;

  ResumedIntakes(StoppedIntakes intakes, PlatformTransactionManager transactions) {
    this.intakes = intakes;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @ApplicationModuleListener
  void on(DefinitionsDeployed deployed) {
    if (deployed.files().stream().anyMatch(file -> file.endsWith(".dmn"))) {
      resumeAll();
    }
  }

  /** They are listed by the hundred. */
  private void resumeAll() {
    Set<SignalId> tried = new HashSet<>();
    List<SignalId> next = intakes.resumable();
    while (tried.addAll(next)) {
      next.forEach(this::resume);
      next = intakes.resumable();
    }
  }

  /** One that fails again stays where operators see it, and keeps no other from going on. */
  private void resume(SignalId signal) {
    try {
      ownTransaction.executeWithoutResult(status -> intakes.reprocess(signal));
    } catch (RuntimeException failure) {
      log.warn("Signal {} still waits", signal, failure);
    }
  }
}
