package org.orgo.signals;

import java.util.Optional;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.UnreachedRequesterMapper;
import org.orgo.tasks.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether the requester of a task can be reached by mail. */
@Service
public class UnreachedRequesters {

  private final UnreachedRequesterMapper rows;

  UnreachedRequesters(UnreachedRequesterMapper rows) {
    this.rows = rows;
  }

  /**
   * Empty while mail gets there, and again when the requester has written since.
   *
   * @param task that the actor sees
   */
  @Transactional(readOnly = true)
  public Optional<UnreachedRequester> of(Task task) {
    return task.requesterPersonId() == null
        ? Optional.empty()
        : rows.last(CurrentTenant.require(), task.requesterPersonId());
  }
}
