package org.orgo.notifications.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Definitions;
import org.orgo.notifications.broadcasts.BroadcastId;
import org.orgo.notifications.broadcasts.BroadcastSteps;
import org.orgo.vocabulary.work.NotifyScope;
import org.springframework.stereotype.Component;

/** Starts the diagram of a broadcast. */
@Component
class BroadcastAdapter implements BroadcastSteps {

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final Definitions definitions;

  BroadcastAdapter(EngineAccess engine, RuntimeService runtime, Definitions definitions) {
    this.engine = engine;
    this.runtime = runtime;
    this.definitions = definitions;
  }

  @Override
  public void begin(BroadcastId broadcast, NotifyScope scope, Instant readingEnds) {
    String definition = definitions.processToStart(Broadcast.KEY);
    engine.run(
        () ->
            runtime.startProcessInstanceById(
                definition,
                broadcast.toString(),
                Variables.putValue(Broadcast.READING_ENDS_AT, Date.from(readingEnds))
                    .putValue(Broadcast.SCOPE, scope.name())));
  }
}
