package org.orgo.studio.migration.job;

import java.util.Optional;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.Refusal;
import org.orgo.studio.migration.DefinitionMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the migration of the current organization that waits, as whoever asked. */
@Component
public class MigrationJob {

  private static final Logger log = LoggerFactory.getLogger(MigrationJob.class);
  private static final int MAX_ATTEMPTS = 5;

  private final MigrationQueue queue;
  private final MigrationRun run;
  private final Actors actors;

  MigrationJob(MigrationQueue queue, MigrationRun run, Actors actors) {
    this.queue = queue;
    this.run = run;
    this.actors = actors;
  }

  /**
   * @return whether there was one
   */
  public boolean runNext() {
    Optional<DefinitionMigration> next = queue.claim();
    next.ifPresent(this::run);
    return next.isPresent();
  }

  private void run(DefinitionMigration order) {
    if (order.attempts() > MAX_ATTEMPTS) {
      queue.fail(order, "It was begun %d times and never ended".formatted(MAX_ATTEMPTS));
      return;
    }
    Optional<Actor> requester = actors.find(order.requestedBy());
    if (requester.isEmpty()) {
      queue.fail(order, "Whoever asked for it has no active account any more");
      return;
    }
    CurrentActor.as(
        requester.get(),
        () -> {
          migrate(order);
          return null;
        });
  }

  private void migrate(DefinitionMigration order) {
    try {
      if (!CurrentActor.get().may(Permissions.PROCESS_DEPLOY)) {
        throw new NotAllowed(Permissions.PROCESS_DEPLOY);
      }
      run.run(order).ifPresent(left -> queue.finish(order, left));
    } catch (MigrationRun.MovedOn movedOn) {
      queue.fail(order, movedOn.getMessage());
    } catch (RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure; // its claim runs out, and it is gone on with
      }
      queue.fail(order, reason(order, failure));
    }
  }

  private static String reason(DefinitionMigration order, RuntimeException failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    log.error("The migration {} could not be run", order.migrationId(), failure);
    return "It could not be run; the log says why";
  }
}
