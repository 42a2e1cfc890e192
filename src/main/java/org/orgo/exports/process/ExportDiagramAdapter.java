package org.orgo.exports.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Definitions;
import org.orgo.exports.ExportDiagram;
import org.orgo.exports.ExportId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Drives the engine for exports, and is the only class that does. */
@Component
class ExportDiagramAdapter implements ExportDiagram {

  private final EngineAccess engine;
  private final RuntimeService runtime;
  private final TaskService userTasks;
  private final Definitions definitions;

  ExportDiagramAdapter(
      EngineAccess engine,
      @Lazy RuntimeService runtime,
      @Lazy TaskService userTasks,
      Definitions definitions) {
    this.engine = engine;
    this.runtime = runtime;
    this.userTasks = userTasks;
    this.definitions = definitions;
  }

  @Override
  public void begin(ExportId export, boolean approvalNeeded, Instant decideBy) {
    String definition = definitions.processToStart(ExportProcess.KEY);
    engine.run(
        () ->
            runtime.startProcessInstanceById(
                definition,
                export.toString(),
                Variables.putValue(
                        ExportProcess.APPROVAL_NEEDED, ExportProcess.yesOrNo(approvalNeeded))
                    .putValue(ExportProcess.DECIDE_BY, Date.from(decideBy))));
  }

  @Override
  public boolean decided(ExportId export) {
    return engine.call(
        () -> {
          Task waiting =
              userTasks
                  .createTaskQuery()
                  .tenantIdIn(engine.tenantId())
                  .processInstanceBusinessKey(export.toString())
                  .singleResult();
          if (waiting == null) {
            return false;
          }
          userTasks.complete(waiting.getId());
          return true;
        });
  }

  /** Nothing waits for an export of before there was a diagram, or whose instance was dropped. */
  @Override
  public void writingEnded(ExportId export) {
    engine.run(
        () ->
            runtime
                .createMessageCorrelation(ExportProcess.MESSAGE_WRITING_ENDED)
                .tenantId(engine.tenantId())
                .processInstanceBusinessKey(export.toString())
                .correlateAll());
  }
}
