package org.orgo.exports.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.exports.ExportId;
import org.orgo.exports.job.ExportSteps;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code serviceTask_readDecision}. */
@PublishedTo(
    process = ExportProcess.KEY,
    writes =
        @PublishedTo.Written(
            name = ExportProcess.APPROVED,
            values = {ExportProcess.YES, ExportProcess.NO, ExportProcess.WITHDRAWN}))
@Component
class ReadDecisionDelegate implements JavaDelegate {

  private final ExportSteps steps;

  ReadDecisionDelegate(@Lazy ExportSteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ExportId export = ExportProcess.export(execution);
    execution.setVariable(
        ExportProcess.APPROVED,
        steps.isWithdrawn(export)
            ? ExportProcess.WITHDRAWN
            : ExportProcess.yesOrNo(steps.isApproved(export)));
  }
}
