package org.orgo.exports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.exports.job.ExportSteps;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_deleteFile}. */
@PublishedTo(process = ExportProcess.KEY)
@Component
class DeleteFileDelegate implements JavaDelegate {

  private final ExportSteps steps;

  DeleteFileDelegate(@Lazy ExportSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.deleteExpired();
  }
}
