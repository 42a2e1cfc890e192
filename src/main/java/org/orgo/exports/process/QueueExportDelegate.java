package org.orgo.exports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.exports.job.ExportSteps;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_queueExport}. */
@PublishedTo(process = ExportProcess.KEY)
@Component
class QueueExportDelegate implements JavaDelegate {

  private final ExportSteps steps;

  QueueExportDelegate(@Lazy ExportSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.queue(ExportProcess.export(execution));
  }
}
