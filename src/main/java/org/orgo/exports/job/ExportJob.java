package org.orgo.exports.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.orgo.exports.Export;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.outage.DatabaseOutage;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the exports of the current organization that wait, each as whoever asked: with the rights
 * of now, and none that were missing when it was asked for.
 */
@Component
public class ExportJob {

  private static final Logger log = LoggerFactory.getLogger(ExportJob.class);
  private static final int MAX_ATTEMPTS = 3;

  private final ExportQueue queue;
  private final ExportWriter writer;
  private final Actors actors;

  ExportJob(ExportQueue queue, ExportWriter writer, Actors actors) {
    this.queue = queue;
    this.writer = writer;
    this.actors = actors;
  }

  /**
   * Writes the oldest.
   *
   * @return whether there was one
   */
  public boolean writeNext() {
    Optional<Export> next = queue.claim();
    next.ifPresent(this::run);
    return next.isPresent();
  }

  private void run(Export export) {
    if (export.attempts() > MAX_ATTEMPTS) {
      queue.fail(export, "It was begun %d times and never ended".formatted(MAX_ATTEMPTS));
      return;
    }
    Optional<Actor> requester = actors.find(export.requestedBy()).map(export::narrowed);
    if (requester.isEmpty()) {
      queue.fail(export, "Whoever asked for it has no active account any more");
      return;
    }
    CurrentActor.as(
        requester.get(),
        () -> {
          write(export);
          return null;
        });
  }

  private void write(Export export) {
    try {
      if (!CurrentActor.get().may(Permissions.EXPORT_RUN)) {
        throw new NotAllowed(Permissions.EXPORT_RUN);
      }
      throughFile(export);
    } catch (IOException | RuntimeException failure) {
      if (DatabaseOutage.isBehind(failure)) {
        throw failure instanceof RuntimeException outage
            ? outage
            : new UncheckedIOException((IOException) failure);
      }
      queue.fail(export, reason(export, failure));
    }
  }

  private void throughFile(Export export) throws IOException {
    Path file = Files.createTempFile("orgo-export-", null); // for its owner's eyes only
    try {
      WrittenExport written = writer.write(export, file);
      CrashPoints.reach("export.written");
      if (!queue.finish(export, written, file)) {
        log.info("The export {} was taken over meanwhile", export.exportId());
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String reason(Export export, Exception failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    log.error("The export {} could not be written", export.exportId(), failure);
    return "It could not be written; the log says why";
  }
}
