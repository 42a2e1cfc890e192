package org.orgo.insights.hydration;

import java.util.List;
import org.orgo.insights.persistence.ChangeMapper;
import org.orgo.insights.persistence.ItemKind;
import org.orgo.insights.persistence.QueuedChange;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction: takes changes off the queue and writes what follows, or neither. */
@Component
class HydrationBatch {

  static final int SIZE = 5_000;

  private final ChangeMapper changes;
  private final FactWriter writer;

  HydrationBatch(ChangeMapper changes, FactWriter writer) {
    this.changes = changes;
    this.writer = writer;
  }

  /** The last change that is in the queue now; zero where none is. */
  @Transactional
  public long newest() {
    return changes.newest(CurrentTenant.require()).orElse(0L);
  }

  /**
   * Waits for its turn, then takes the oldest changes.
   *
   * @return the last change to go to: the given one, or a later one where a change has caused
   *     others; zero when nothing was left
   */
  @Transactional
  public long take(long upTo, int limit) {
    changes.lock(CurrentTenant.require());
    return takeLocked(upTo, limit);
  }

  /**
   * Takes the oldest changes, unless another node is at it.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean takeIfFree(int limit) {
    return changes.tryLock(CurrentTenant.require()) && takeLocked(Long.MAX_VALUE, limit) > 0;
  }

  private long takeLocked(long upTo, int limit) {
    OrganizationId organization = CurrentTenant.require();
    changes.preferIndexes();
    List<QueuedChange> taken = changes.take(organization, upTo, limit);
    if (taken.isEmpty()) {
      return 0;
    }
    CrashPoints.reach("insights.changesTaken");
    ChangedItems changed = ChangedItems.of(taken);
    writer.writeWithRelated(changed);
    if (!changed.has(ItemKind.PERSON)) {
      return upTo;
    }
    changes.queueWorkOf(organization, changed.of(ItemKind.PERSON));
    return Math.max(upTo, changes.newest(organization).orElse(0L));
  }
}
