package org.orgo.exports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.exports.job.ExportSteps;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_lapseOrder}. */
@PublishedTo(process = ExportProcess.KEY)
@Component
class LapseOrderDelegate implements JavaDelegate {

  private final ExportSteps steps;

  LapseOrderDelegate(@Lazy ExportSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.lapse(ExportProcess.export(execution));
  }
}
