package org.orgo.notifications.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.Definitions;
import org.orgo.engine.EngineDoor;
import org.orgo.labels.NotifyScope;
import org.orgo.notifications.BroadcastId;
import org.orgo.notifications.BroadcastSteps;
import org.springframework.stereotype.Component;

/** Starts the diagram of a broadcast. */
@Component
class BroadcastAdapter implements BroadcastSteps {

  private final EngineDoor door;
  private final RuntimeService runtime;
  private final Definitions definitions;

  BroadcastAdapter(EngineDoor door, RuntimeService runtime, Definitions definitions) {
    this.door = door;
    this.runtime = runtime;
    this.definitions = definitions;
  }

  @Override
  public void begin(BroadcastId broadcast, NotifyScope scope, Instant readingEnds) {
    String definition = definitions.processToStart(Broadcast.KEY);
    door.pass(
        () ->
            runtime.startProcessInstanceById(
                definition,
                broadcast.toString(),
                Variables.putValue(Broadcast.READING_ENDS_AT, Date.from(readingEnds))
                    .putValue(Broadcast.SCOPE, scope.name())));
  }
}
