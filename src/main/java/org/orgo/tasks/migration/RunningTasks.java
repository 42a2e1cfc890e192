package org.orgo.tasks.migration;

import java.util.List;
import java.util.Optional;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.migration.HinderedInstances;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.engine.migration.VersionMigrations;
import org.orgo.engine.migration.VersionState;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.persistence.MigratedTaskMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks which tasks of the current organization run in other versions than the live one. */
@Service
public class RunningTasks {

  /** The diagram that tasks live in. */
  public static final String FILE = "task-lifecycle.bpmn";

  private static final String KEY = "task-lifecycle";

  private final MigratedTaskMapper rows;
  private final Definitions definitions;
  private final VersionMigrations versions;

  RunningTasks(MigratedTaskMapper rows, Definitions definitions, VersionMigrations versions) {
    this.rows = rows;
    this.definitions = definitions;
    this.versions = versions;
  }

  /** The engine's id of the version that new tasks begin in. */
  public String live() {
    return definitions.processToStart(KEY);
  }

  /** The engine's id of one of the organization's own versions; empty when it was deleted. */
  public Optional<String> own(int version) {
    return definitions.ownVersion(KEY, version);
  }

  /** Whether two versions are the same diagram, deployed twice. */
  public boolean isSame(String one, String other) {
    return definitions.diagram(one).equals(definitions.diagram(other));
  }

  /** The open tasks that run in other versions, by version and place. */
  @Transactional(readOnly = true)
  public List<RunningAt> elsewhere() {
    return rows.elsewhere(CurrentTenant.require(), live());
  }

  /** The open tasks that run in one version, by place. */
  @Transactional(readOnly = true)
  public List<RunningAt> in(String definition) {
    return rows.in(CurrentTenant.require(), definition);
  }

  /** Where a task is or was last; empty when there is none such. */
  @Transactional(readOnly = true)
  public Optional<String> waitState(TaskId task) {
    return rows.waitState(CurrentTenant.require(), task);
  }

  /** How people call a version. */
  public String name(String definition) {
    return versions.name(definition);
  }

  /** Whether a version is still there. */
  public boolean exists(String definition) {
    return definitions.exists(definition);
  }

  public List<VersionState> states(String definition) {
    return versions.states(definition);
  }

  /** How many at a wait state do not go on whatever is asked. */
  public HinderedInstances hindered(String definition, String state) {
    return versions.hindered(definition, state);
  }

  /** What keeps tasks from going on so. */
  public List<Finding> check(VersionMapping mapping) {
    return versions.check(FILE, mapping);
  }

  /**
   * Tasks that would go on, in the order of their ids.
   *
   * @param after the last one that was seen; null for the first
   */
  @Transactional(readOnly = true)
  public List<TaskId> next(VersionMapping mapping, TaskId after, int limit) {
    return rows.next(
        CurrentTenant.require(),
        mapping.from(),
        mapping.states().keySet().stream().sorted().toList(),
        after,
        limit);
  }
}
