package org.orgo.engine.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.orgo.organizations.profile.LogLevel;

/**
 * Keeps as much engine history as the log level of the tenant's profile asks for: {@code minimal}
 * the instances, {@code standard} their steps, {@code detailed} variables too, {@code audit}
 * everything. Of intake runs, of which there is one for each signal, only the latter two keep any,
 * the steps and {@code audit} the decisions: the signal's row and the decision record explain them
 * as well. Their variables are the outputs of the decisions and are never kept.
 */
public final class ProfileHistoryLevel implements HistoryLevel {

  public static final String NAME = "profile";

  private static final int ID_AFTER_THE_ENGINES_OWN = 17;
  private static final String INTAKE = "signal-intake";
  private static final String VARIABLE = "variable-";

  private static final Map<LogLevel, HistoryLevel> LEVELS =
      Map.of(
          LogLevel.STANDARD, HISTORY_LEVEL_ACTIVITY,
          LogLevel.DETAILED, HISTORY_LEVEL_AUDIT,
          LogLevel.AUDIT, HISTORY_LEVEL_FULL);

  private static final Set<String> INSTANCES = Set.of("process-instance", "incident");

  private final LogLevelSource logLevels;

  public ProfileHistoryLevel(LogLevelSource logLevels) {
    this.logLevels = logLevels;
  }

  @Override
  public int getId() {
    return ID_AFTER_THE_ENGINES_OWN;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    if (entity == null) {
      return true; // the engine asks whether this kind of event may happen at all
    }
    boolean ofIntake = definitionKey(entity).filter(INTAKE::equals).isPresent();
    if (ofIntake && type.getEntityType().startsWith(VARIABLE)) {
      return false;
    }
    LogLevel level = logLevels.ofCurrentTenant();
    if (ofIntake && !keepsIntake(level)) {
      return false;
    }
    HistoryLevel kept = LEVELS.get(level);
    return kept == null
        ? INSTANCES.contains(type.getEntityType())
        : kept.isHistoryEventProduced(type, entity);
  }

  /** Whether who started a run is told by its own history, or by the row it works on. */
  static boolean tellsWhoStarted(String process) {
    return INTAKE.equals(process);
  }

  private static boolean keepsIntake(LogLevel level) {
    return level.keeps(LogLevel.DETAILED);
  }

  private static Optional<String> definitionKey(Object entity) {
    if (entity instanceof VariableInstanceEntity variable) {
      return Optional.ofNullable(variable.getExecution())
          .flatMap(ProfileHistoryLevel::definitionKey);
    }
    if (entity instanceof TaskEntity task) {
      return Optional.ofNullable(task.getExecution()).flatMap(ProfileHistoryLevel::definitionKey);
    }
    if (entity instanceof ExecutionEntity execution && execution.getProcessDefinition() != null) {
      return Optional.ofNullable(execution.getProcessDefinition().getKey());
    }
    return Optional.empty();
  }
}
