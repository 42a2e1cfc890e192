package org.orgo.exports.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDiagram;
import org.orgo.exports.ExportTrail;
import org.orgo.exports.persistence.ExportMapper;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims exports of the current organization, and notes what became of them. A claim is a lease:
 * when it runs out another node takes the export over, and whoever is late changes nothing.
 */
@Component
public class ExportQueue {

  /** The longest that writing may take; fifty thousand rows take seconds. */
  static final Duration LEASE = Duration.ofMinutes(10);

  static final Duration FILE_TTL = Duration.ofHours(24);

  private final ExportMapper exports;
  private final ExportChunks chunks;
  private final ExportDiagram diagram;
  private final ExportTrail trail;
  private final Clock clock;

  ExportQueue(
      ExportMapper exports,
      ExportChunks chunks,
      ExportDiagram diagram,
      ExportTrail trail,
      Clock clock) {
    this.exports = exports;
    this.chunks = chunks;
    this.diagram = diagram;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional
  public Optional<Export> claim() {
    Instant now = now();
    return exports.claim(CurrentTenant.require(), now, now.plus(LEASE));
  }

  /**
   * @return whether it was this node's to finish
   */
  @Transactional
  public boolean finish(Export export, WrittenExport written, Path file) {
    Instant now = now();
    Export ready = written.with(export, now, now.plus(FILE_TTL));
    int changed =
        exports.finish(CurrentTenant.require(), ready, written.masks(), written.itemIds());
    if (changed == 0) {
      return false;
    }
    try {
      chunks.store(export.exportId(), file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    trail.written(export, facts(export, written));
    diagram.writingEnded(export.exportId());
    CrashPoints.reach("export.stored");
    return true;
  }

  /** What was exported, by which fields it was selected, how much, and the file's hash. */
  private static String[] facts(Export export, WrittenExport written) {
    List<String> facts = new ArrayList<>();
    facts.add("kind:" + export.kind());
    facts.add("format:" + export.format());
    export.filter().fieldNames().forEachRemaining(field -> facts.add("filter:" + field));
    written.masks().forEach(column -> facts.add("masked:" + column));
    facts.add("rows:" + written.rows());
    facts.add("sha256:" + written.sha256());
    return facts.toArray(String[]::new);
  }

  @Transactional
  public void fail(Export export, String failure) {
    if (exports.fail(CurrentTenant.require(), export, failure, now()) > 0) {
      trail.failed(export);
      diagram.writingEnded(export.exportId());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
