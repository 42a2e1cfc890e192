package org.orgo.audit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.persistence.InstallationLogMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what was done to the installation as a whole: who operates it, and what its
 * operators did in the engine. It belongs to no organization; what touches one is in that one's
 * audit as well.
 */
@Service
public class InstallationLog {

  private static final int MAX_ENTRIES = 200;

  private final InstallationLogMapper entries;
  private final Clock clock;

  InstallationLog(InstallationLogMapper entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @param operator who did it; null when it was done from the command line or at the start
   * @param fields ids and names of what was touched; nobody's data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      UUID operator, String action, String objectKind, Object objectId, List<String> fields) {
    entries.insert(
        new InstallationLogEntry(
            0, clock.instant(), operator, action, objectKind, String.valueOf(objectId), fields));
  }

  /** The latest entries, newest first. */
  @Transactional(readOnly = true)
  public List<InstallationLogEntry> latest(int limit) {
    return entries.latest(Math.min(limit, MAX_ENTRIES));
  }
}
