package org.orgo.studio.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.replay.persistence.ReplayMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be replayed, with the files as they are now. */
@Component
class ReplayOrders {

  static final int MAX_UNDER_WAY = 5;

  private final ReplayMapper replays;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  ReplayOrders(ReplayMapper replays, AuditLog audit, ObjectMapper json, Clock clock) {
    this.replays = replays;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param signals at most so many
   * @param days how far back; null for any age
   * @throws TooManyReplays when the organization has enough of them under way
   */
  @Transactional
  Replay queue(NewReplay wanted, UserId user, int signals, Integer days) {
    replays.lock(CurrentTenant.require());
    if (replays.underWay(CurrentTenant.require()) >= MAX_UNDER_WAY) {
      throw new TooManyReplays(MAX_UNDER_WAY);
    }
    Replay replay = queued(wanted, user, signals, days);
    replays.insert(CurrentTenant.require(), replay);
    wanted
        .files()
        .forEach(
            (file, content) ->
                replays.addFile(CurrentTenant.require(), replay.replayId(), file, content));
    audit.record(
        LogCategory.WORKFLOW,
        "replay.requested",
        "replay",
        replay.replayId(),
        replay.files().properties().stream()
            .map(file -> file.getKey() + ":" + file.getValue().asText())
            .toArray(String[]::new));
    return replay;
  }

  private ObjectNode hashes(Map<String, byte[]> files) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach((file, content) -> hashes.put(file, DigestUtils.sha256Hex(content)));
    return json.valueToTree(hashes);
  }

  private Replay queued(NewReplay wanted, UserId user, int signals, Integer days) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Replay(
        ReplayId.random(),
        wanted.draftId(),
        user,
        hashes(wanted.files()),
        signals,
        days == null ? null : now.minus(Duration.ofDays(days)),
        ReplayStatus.QUEUED,
        0,
        null,
        null,
        null,
        0,
        now,
        null);
  }
}
