package org.orgo.tasks.closed;

import java.util.List;
import java.util.UUID;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.TaskHooks;
import org.orgo.tasks.persistence.ClosedTaskMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes tasks that are over, and takes them back as long as nobody did anything with them. */
@Service
public class ClosedTasks {

  private final ClosedTaskMapper rows;
  private final TaskHooks hooks;

  ClosedTasks(ClosedTaskMapper rows, TaskHooks hooks) {
    this.rows = rows;
    this.hooks = hooks;
  }

  /** As its domain makes it, which may make it less visible. */
  public NewTask enriched(NewTask task) {
    return task.enrichedBy(hooks);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(List<ClosedTask> tasks, List<ClosedTaskComment> comments) {
    OrganizationId organization = CurrentTenant.require();
    if (!tasks.isEmpty()) {
      rows.add(organization, tasks);
    }
    if (!comments.isEmpty()) {
      rows.comment(organization, comments);
    }
  }

  /** Those of these that somebody wrote to, linked, was told of, or that a legal hold keeps. */
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  public List<UUID> touched(List<UUID> tasks, UUID batch) {
    return rows.touched(CurrentTenant.require(), texts(tasks), batch);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(List<UUID> tasks) {
    OrganizationId organization = CurrentTenant.require();
    rows.removeParts(organization, texts(tasks));
    rows.remove(organization, texts(tasks));
  }

  private static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
