package org.orgo.insights.hydration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.orgo.insights.persistence.ChangeMapper;
import org.orgo.insights.persistence.ItemKind;
import org.orgo.insights.persistence.RebuildMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes whole months of facts, two at a time: the database works out a statement that inserts with
 * one process, so that a second processor is busy only with a second connection. The caller holds
 * the lock for both.
 */
@Component
class RebuiltMonths {

  static final int AT_A_TIME = 2;

  private final RebuildMapper rows;
  private final ChangeMapper changes;
  private final FactWriter writer;
  private final TransactionTemplate ownTransaction;
  private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("rebuild-");

  RebuiltMonths(
      RebuildMapper rows,
      ChangeMapper changes,
      FactWriter writer,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.changes = changes;
    this.writer = writer;
    this.ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void writePersonsAndGroups() {
    writer.writePersonsAndGroups();
  }

  /**
   * Makes these months: the last in the caller's transaction, each other in one of its own. When
   * one fails, others may have been written; made again, they are the same.
   */
  void make(List<MonthOfRows> months) {
    // committed first: else one month would wait for a label that the other has just added
    List<Runnable> facts =
        ownTransaction.execute(status -> months.stream().map(this::prepare).toList());
    int last = months.size() - 1;
    List<CompletableFuture<Void>> others =
        facts.subList(0, last).stream().map(this::begin).toList();
    try {
      facts.get(last).run();
    } finally {
      others.forEach(CompletableFuture::join);
    }
  }

  private CompletableFuture<Void> begin(Runnable facts) {
    OrganizationId organization = CurrentTenant.require();
    Runnable apart = () -> ownTransaction.executeWithoutResult(status -> facts.run());
    return CompletableFuture.runAsync(() -> CurrentTenant.run(organization, apart), threads);
  }

  /** Writes what its facts refer to, and says how to write them. */
  private Runnable prepare(MonthOfRows month) {
    changes.preferIndexes();
    List<ChangedItems> batches = batches(month);
    batches.forEach(writer::prepare);
    boolean first = !rows.hasTasks(CurrentTenant.require(), month.begins(), month.to());
    return () -> {
      changes.preferIndexes();
      batches.forEach(first ? writer::takeFirst : writer::take);
      rows.forgetGone(CurrentTenant.require(), month.since(), month.to());
    };
  }

  private List<ChangedItems> batches(MonthOfRows month) {
    OrganizationId organization = CurrentTenant.require();
    List<ChangedItems> batches = new ArrayList<>();
    cut(ItemKind.TASK, rows.tasks(organization, month.begins(), month.to()), batches);
    cut(ItemKind.CASE, rows.cases(organization, month.begins(), month.to()), batches);
    cut(ItemKind.SIGNAL, rows.signals(organization, month.begins(), month.to()), batches);
    cut(ItemKind.CHECKIN, rows.checkins(organization, month.begins(), month.to()), batches);
    return batches;
  }

  private static void cut(ItemKind kind, List<String> ids, List<ChangedItems> batches) {
    for (int from = 0; from < ids.size(); from += HydrationBatch.SIZE) {
      int to = Math.min(from + HydrationBatch.SIZE, ids.size());
      batches.add(new ChangedItems().add(kind, ids.subList(from, to)));
    }
  }
}
