package org.orgo.boards.web;

import java.util.List;
import java.util.Optional;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/** The diagram that new tasks of the current organization live in. */
@Component
class TaskProcess {

  private static final String KEY = "task-lifecycle";

  private final Definitions definitions;

  TaskProcess(Definitions definitions) {
    this.definitions = definitions;
  }

  String diagram() {
    return definitions.diagram(definitions.processToStart(KEY));
  }

  List<WaitState> waitStates() {
    return List.copyOf(model().waitStates());
  }

  /**
   * The wait state that a report means.
   *
   * @param place its id; a status where more is not known, which means the nearest of that status
   */
  Optional<WaitState> waitState(String place) {
    LifecycleModel model = model();
    return model.waitState(place).or(() -> status(place).flatMap(model::nearest));
  }

  private static Optional<TaskStatus> status(String name) {
    for (TaskStatus status : TaskStatus.values()) {
      if (status.name().equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  private LifecycleModel model() {
    return definitions.lifecycle(definitions.processToStart(KEY));
  }
}
