package org.orgo.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.orgo.platform.events.AfterCommit;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.events.EscalationAnnounced;
import org.orgo.tasks.events.TaskAssigned;
import org.orgo.tasks.events.TaskCommented;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.tasks.events.TaskOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Collects which tasks have changed since it was last emptied. Not a transactional listener: the
 * registry would store a publication of each event, for news that is worthless after a restart.
 */
@Component
class WorkChanges {

  private Map<OrganizationId, Set<TaskId>> changed = new HashMap<>();

  @EventListener
  void on(TaskOpened event) {
    afterCommit(event, event.taskId());
  }

  @EventListener
  void on(TaskMoved event) {
    afterCommit(event, event.taskId());
  }

  @EventListener
  void on(TaskEscalated event) {
    afterCommit(event, event.taskId());
  }

  @EventListener
  void on(EscalationAnnounced event) {
    afterCommit(event, event.taskId());
  }

  @EventListener
  void on(TaskAssigned event) {
    afterCommit(event, event.taskId());
  }

  @EventListener
  void on(TaskEdited event) {
    afterCommit(event, event.taskId());
  }

  @EventListener
  void on(TaskCommented event) {
    afterCommit(event, event.taskId());
  }

  synchronized Map<OrganizationId, Set<TaskId>> drain() {
    Map<OrganizationId, Set<TaskId>> drained = changed;
    changed = new HashMap<>();
    return drained;
  }

  private void afterCommit(TenantEvent event, TaskId task) {
    AfterCommit.run(() -> add(event.organizationId(), task));
  }

  private synchronized void add(OrganizationId organization, TaskId task) {
    changed.computeIfAbsent(organization, none -> new HashSet<>()).add(task);
  }
}
