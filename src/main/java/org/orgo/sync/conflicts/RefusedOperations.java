package org.orgo.sync.conflicts;

import java.util.List;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.sync.persistence.OfflineOperationMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What nodes sent and was refused: for their users with what they had done, so that it can be done
 * anew; for administrators that there is something, and why.
 */
@Service
public class RefusedOperations {

  private final OfflineOperationMapper operations;

  RefusedOperations(OfflineOperationMapper operations) {
    this.operations = operations;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public Page<RefusedOperation> page(PageRequest page) {
    Actor actor = CurrentActor.get();
    UserId reader = actor.user().orElseThrow(() -> new NotAllowed(Permissions.TASK_READ));
    UserId ofUser = actor.may(Permissions.ORGANIZATION_ADMIN) ? null : reader;
    List<RefusedOperation> found =
        operations.refused(CurrentTenant.require(), ofUser, page.after(), page.limit() + 1);
    return Page.cut(found, page.limit(), each -> new Cursor(each.receivedAt(), each.opId()))
        .map(each -> each.userId().equals(reader) ? each : each.withoutContent());
  }
}
