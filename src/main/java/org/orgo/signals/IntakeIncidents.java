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

/** Shows operators the signals that did not become work, and tries them again. */
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

  /** All incidents, longest waiting first. */
  @Transactional(readOnly = true)
  public List<IntakeIncident> list() {
    requireOperator();
    return intakes.list();
  }

  /**
   * @throws NotFound when this signal has no incident
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
