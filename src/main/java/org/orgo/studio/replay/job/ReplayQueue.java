package org.orgo.studio.replay.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.ReplayItem;
import org.orgo.studio.replay.outcome.ReplayResult;
import org.orgo.studio.replay.paths.ReplayedPath;
import org.orgo.studio.replay.persistence.ReplayItemMapper;
import org.orgo.studio.replay.persistence.ReplayMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims replays of the current organization, one at a time, and notes how far they are. A claim is
 * a lease: when it runs out another node begins the replay anew, and whoever is late changes
 * nothing.
 */
@Component
public class ReplayQueue {

  /** For one batch, which takes less than a second. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private final ReplayMapper replays;
  private final ReplayItemMapper found;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  ReplayQueue(
      ReplayMapper replays,
      ReplayItemMapper found,
      AuditLog audit,
      ObjectMapper json,
      Clock clock) {
    this.replays = replays;
    this.found = found;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  public Optional<Replay> claim() {
    replays.lock(CurrentTenant.require());
    Instant now = now();
    Optional<Replay> claimed = replays.claim(CurrentTenant.require(), now, now.plus(LEASE));
    claimed.ifPresent(
        replay -> {
          found.deleteAll(CurrentTenant.require(), replay.replayId());
          found.deletePaths(CurrentTenant.require(), replay.replayId());
        });
    return claimed;
  }

  /** The candidate's files. */
  @Transactional(readOnly = true)
  public Map<String, byte[]> files(Replay replay) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    replays
        .files(CurrentTenant.require(), replay.replayId())
        .forEach(each -> files.put(each.file(), each.content()));
    return files;
  }

  /**
   * Notes what a batch brought.
   *
   * @return whether to go on: nobody has cancelled it or taken it over
   */
  @Transactional
  public boolean progress(Replay replay, int done, int total, List<ReplayItem> items) {
    Instant heldUntil = now().plus(LEASE);
    boolean ours = replays.progress(CurrentTenant.require(), replay, done, total, heldUntil) > 0;
    if (ours && !items.isEmpty()) {
      ArrayNode rows = json.valueToTree(items);
      found.add(CurrentTenant.require(), replay.replayId(), rows.toString());
    }
    return ours;
  }

  /** As {@link #progress}, of tasks that would leave their paths. */
  @Transactional
  public boolean walked(Replay replay, int done, int total, List<ReplayedPath> paths) {
    boolean ours = progress(replay, done, total, List.of());
    if (ours && !paths.isEmpty()) {
      ArrayNode rows = json.valueToTree(paths);
      found.addPaths(CurrentTenant.require(), replay.replayId(), rows.toString());
    }
    return ours;
  }

  @Transactional
  public void finish(Replay replay, ReplayResult result) {
    ObjectNode counted = json.valueToTree(result);
    if (replays.finish(CurrentTenant.require(), replay, counted, now()) > 0) {
      audit.record(LogCategory.WORKFLOW, "replay.finished", "replay", replay.replayId());
    }
  }

  @Transactional
  public void fail(Replay replay, String failure) {
    if (replays.fail(CurrentTenant.require(), replay, failure, now()) > 0) {
      audit.record(LogCategory.WORKFLOW, "replay.failed", "replay", replay.replayId());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
