package org.orgo.insights.hydration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.orgo.insights.Hydration;
import org.orgo.platform.CrashPoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the queue of the current organization, in transactions of its own. */
@Service
class QueuedHydration implements Hydration {

  /** So long others wait for one organization that has much to do. */
  private static final Duration MAX_VISIT = Duration.ofSeconds(2);

  private final HydrationBatch batch;
  private final Rebuild rebuild;
  private final InsightsRegister register;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;

  QueuedHydration(
      HydrationBatch batch,
      Rebuild rebuild,
      InsightsRegister register,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.batch = batch;
    this.rebuild = rebuild;
    this.register = register;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Instant upToNow() {
    Instant until = clock.instant();
    while (apart(rebuild::step)) {
      CrashPoints.reach("insights.monthRebuilt");
    }
    catchUp(until, () -> true);
    return until;
  }

  @Override
  public Optional<Instant> upToNow(Duration limit) {
    Instant until = clock.instant();
    long begun = System.nanoTime();
    boolean isWhole =
        apart(register::state).filter(state -> state.rebuiltUntil() == null).isPresent();
    return isWhole && catchUp(until, () -> System.nanoTime() - begun < limit.toNanos())
        ? Optional.of(until)
        : Optional.empty();
  }

  /** Whether it came to the end. */
  private boolean catchUp(Instant until, BooleanSupplier hasTime) {
    boolean changed = false;
    long upTo = apart(batch::newest);
    while (upTo > 0 && hasTime.getAsBoolean()) {
      long bound = upTo;
      upTo = apart(() -> batch.take(bound, HydrationBatch.SIZE));
      changed |= upTo > 0;
      CrashPoints.reach("insights.batchCommitted");
    }
    finish(changed && upTo == 0, until);
    return upTo == 0;
  }

  /** Does some of what there is to do, and nothing while another node does it. */
  void catchUp() {
    Instant until = clock.instant();
    long begun = System.nanoTime();
    boolean rebuilding = true;
    while (rebuilding && hasTime(begun)) {
      rebuilding = apart(rebuild::stepIfFree);
    }
    boolean changed = false;
    boolean more = !rebuilding;
    while (more && hasTime(begun)) {
      more = apart(() -> batch.takeIfFree(HydrationBatch.SIZE));
      changed |= more;
    }
    finish(changed && !more, until);
  }

  private void finish(boolean changed, Instant until) {
    if (changed) {
      ownTransaction.executeWithoutResult(status -> register.hydrated(until));
    }
  }

  private static boolean hasTime(long begun) {
    return System.nanoTime() - begun < MAX_VISIT.toNanos();
  }

  private <T> T apart(Supplier<T> step) {
    return ownTransaction.execute(status -> step.get());
  }
}
