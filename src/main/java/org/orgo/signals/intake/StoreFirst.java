package org.orgo.signals.intake;

import java.util.function.Consumer;
import java.util.function.Function;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.mail.SignalId;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.orgo.signals.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an intake in one transaction. Where a table fails it, it is run once more without the
 * diagram, so that the signal is stored and waits until the table is mended.
 */
@Component
public class StoreFirst {

  private static final Logger log = LoggerFactory.getLogger(StoreFirst.class);

  private final IntakeStarter diagram;
  private final TransactionTemplate transaction;

  StoreFirst(IntakeStarter diagram, TransactionTemplate transaction) {
    this.diagram = diagram;
    this.transaction = transaction;
  }

  /**
   * @param intake stores the signal, and hands it to what it is given
   */
  public Receipt run(Function<Consumer<SignalId>, Receipt> intake) {
    return Traces.step(TraceStep.SIGNAL_REPORT, null, () -> stored(intake));
  }

  private Receipt stored(Function<Consumer<SignalId>, Receipt> intake) {
    try {
      return transaction.execute(status -> intake.apply(diagram::signalReported));
    } catch (RuntimeException failure) {
      if (!DecisionFailed.isCauseOf(failure)) {
        throw failure;
      }
      Receipt receipt = transaction.execute(status -> intake.apply(signal -> {}));
      log.warn("Signal {} waits for a table: {}", receipt.signalId(), failure.getMessage());
      return receipt;
    }
  }
}
