package org.orgo.platform.definitions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.orgo.platform.database.CannotStart;
import org.orgo.platform.refusals.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes what is saved in the installation's own folder. Files are looked at, not listened to: an
 * editor may write in parts or put another file in place, and a mounted folder tells nobody. What
 * looks the same twice in a row is taken, all of it or nothing.
 */
final class DefinitionsWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DefinitionsWatch.class);
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Optional<OwnDefinitions> own;
  private final Supplier<List<DefinitionLoader>> loaders;
  private ScheduledExecutorService rounds;
  private String taken;
  private String seen;

  /**
   * @param taken how the folder looked when it was read
   */
  DefinitionsWatch(
      Optional<OwnDefinitions> own, String taken, Supplier<List<DefinitionLoader>> loaders) {
    this.own = own;
    this.loaders = loaders;
    this.taken = taken;
    this.seen = taken;
  }

  @Override
  public synchronized void start() {
    own.ifPresent(
        folder -> {
          rounds =
              Executors.newSingleThreadScheduledExecutor(
                  work -> new Thread(work, "definitions-watch"));
          rounds.scheduleWithFixedDelay(
              () -> look(folder), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        });
  }

  /** One look at the folder. */
  void look(OwnDefinitions folder) {
    try {
      String now = folder.fingerprint();
      boolean settled = now.equals(seen);
      seen = now;
      if (settled && !now.equals(taken)) {
        taken = now;
        take(folder);
      }
    } catch (RuntimeException | Error failure) {
      log.error("The changed definitions could not be taken", failure);
    }
  }

  private void take(OwnDefinitions folder) {
    try {
      DefinitionFiles files = DefinitionFiles.shipped().with(folder.read());
      loaders.get().stream().map(loader -> loader.check(files)).toList().forEach(Runnable::run);
      log.info("The changed definitions were checked and hold now");
    } catch (RuntimeException refused) {
      if (!(refused instanceof CannotStart) && !(refused instanceof Refusal)) {
        throw refused;
      }
      log.warn(
          "The changed definitions are not taken, what held before still holds: {}",
          refused.getMessage().replaceAll("\\s*\\n\\s*", " | "));
    }
  }

  @Override
  public synchronized void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
      rounds = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
