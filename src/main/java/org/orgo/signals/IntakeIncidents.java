package org.orgo.signals;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.mail.SignalId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.signals.intake.StoppedIntakes;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What did not become work, for who operates the engine: to see, to mend, to try again. */
@Service
public class IntakeIncidents {

  private final StoppedIntakes intakes;
  private final Authorizations authorizations;
  private final AuditLog audit;

  IntakeIncidents(StoppedIntakes intakes, Authorizations authorizations, AuditLog audit) {
    this.intakes = intakes;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /** Longest waiting first. */
  @Transactional(readOnly = true)
  public List<IntakeIncident> list() {
    requireOperator();
    return intakes.list();
  }

  /**
   * @throws NotFound when nothing of this signal waits
   */
  @Transactional
  public void reprocess(SignalId signal) {
    requireOperator();
    intakes.reprocess(signal);
    audit.record(LogCategory.SYSTEM, "intake.reprocessed", "signal", signal);
  }

  private void requireOperator() {
    authorizations.require(CurrentActor.get(), Permissions.ENGINE_OPERATE);
  }
}
