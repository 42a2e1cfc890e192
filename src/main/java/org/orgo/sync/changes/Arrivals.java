package org.orgo.sync.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.orgo.audit.AuditLog;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.persistence.OfflineNodeMapper;
import org.orgo.sync.persistence.OfflineOperationMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that nodes were heard of, and how far their clocks are from ours. */
@Component
class Arrivals {

  /** What belongs to no task is deleted with none; until then somebody can look into it. */
  private static final Duration RETENTION_WITHOUT_TASK = Duration.ofDays(90);

  private final OfflineNodeMapper nodes;
  private final OfflineOperationMapper operations;
  private final AuditLog audit;
  private final Clock clock;

  Arrivals(
      OfflineNodeMapper nodes, OfflineOperationMapper operations, AuditLog audit, Clock clock) {
    this.nodes = nodes;
    this.operations = operations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param nodeClock what time it is there; null when it does not say
   */
  @Transactional
  public void seen(OfflineNodeId node, Instant nodeClock) {
    Instant now = clock.instant();
    Duration ahead = nodeClock == null ? Duration.ZERO : Duration.between(now, nodeClock);
    boolean doubtful = ahead.abs().compareTo(OperationLog.MAX_SKEW) > 0;
    nodes.seen(CurrentTenant.require(), node, now, doubtful ? ahead.toSeconds() : null);
    operations.forget(CurrentTenant.require(), node, now.minus(RETENTION_WITHOUT_TASK));
    if (doubtful) {
      audit.record(
          LogCategory.SYSTEM, "offline_node.clock_is_wrong", "offline_node", node, "node_clock");
    }
  }

  @Transactional
  public void imported(OfflineNodeId node) {
    audit.record(
        LogCategory.SECURITY, "offline_node.unsent_imported", "offline_node", node, "operations");
  }
}
