package org.orgo.mail.reconciliation;

import java.util.List;
import org.orgo.mail.persistence.MailboxMapper;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether all that lies on the servers of the current organization's mailboxes is stored. */
@Service
public class MailboxReconciliations {

  private final MailboxMapper mapper;

  MailboxReconciliations(MailboxMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * By address.
   *
   * @throws NotAllowed for who neither administers nor operates
   */
  @Transactional(readOnly = true)
  public List<ReconciledMailbox> all() {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.ORGANIZATION_ADMIN) && !actor.may(Permissions.ENGINE_OPERATE)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
    return mapper.reconciliations(CurrentTenant.require());
  }
}
