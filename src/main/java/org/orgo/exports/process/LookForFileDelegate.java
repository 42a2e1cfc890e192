package org.orgo.exports.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.exports.job.ExportSteps;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_lookForFile}. */
@PublishedTo(
    process = ExportProcess.KEY,
    writes = {
      @PublishedTo.Written(
          name = ExportProcess.FILE_THERE,
          values = {ExportProcess.YES, ExportProcess.NO}),
      @PublishedTo.Written(name = ExportProcess.EXPIRES_AT)
    })
@Component
class LookForFileDelegate implements JavaDelegate {

  private final ExportSteps steps;

  LookForFileDelegate(@Lazy ExportSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> until = steps.keptUntil(ExportProcess.export(execution));
    execution.setVariable(ExportProcess.FILE_THERE, ExportProcess.yesOrNo(until.isPresent()));
    execution.setVariable(ExportProcess.EXPIRES_AT, until.map(Date::from).orElse(null));
  }
}
