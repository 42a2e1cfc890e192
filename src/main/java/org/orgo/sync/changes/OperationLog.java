package org.orgo.sync.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.persistence.OfflineNodeMapper;
import org.orgo.sync.persistence.OfflineOperationMapper;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes operations once: each in one transaction with its number, its answer and everything it
 * does. What was cut off is sent again from the last number that was answered, and what was done by
 * then is a duplicate.
 */
@Component
class OperationLog {

  static final Duration MAX_SKEW = Duration.ofMinutes(5);

  /** Somebody may be faster between reading a task and changing it. */
  private static final int MAX_TRIES = 3;

  private static final String OVERTAKEN = "task_changed_meanwhile";
  private static final String REUSED = "number_was_used";

  private final OfflineNodeMapper nodes;
  private final OfflineOperationMapper operations;
  private final OperationReplay replay;
  private final Clock clock;
  private final TransactionTemplate each;

  OperationLog(
      OfflineNodeMapper nodes,
      OfflineOperationMapper operations,
      OperationReplay replay,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.nodes = nodes;
    this.operations = operations;
    this.replay = replay;
    this.clock = clock;
    this.each = new TransactionTemplate(transactions);
    // whatever surrounds it: an operation that fails takes no other one with it
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  OperationAnswer take(OfflineNodeId node, long bundleSeq, NodeOperation operation) {
    try {
      return take(node, bundleSeq, operation, MAX_TRIES);
    } catch (NonTransientDataAccessException refused) {
      // it would be refused each time, and nothing behind it would ever arrive
      return once(node, bundleSeq, operation.bare(null), known -> ReplayedOperation.notStorable());
    }
  }

  private OperationAnswer take(
      OfflineNodeId node, long bundleSeq, NodeOperation operation, int tries) {
    try {
      return once(
          node,
          bundleSeq,
          operation,
          known -> {
            OperationReplay.requireWhole(known);
            return replay.replay(known);
          });
    } catch (RuntimeException failure) {
      if (!(failure instanceof Refusal refusal)) {
        throw failure;
      }
      if (OVERTAKEN.equals(refusal.code()) && tries > 1) {
        return take(node, bundleSeq, operation, tries - 1); // compared with what is there now
      }
      return once(node, bundleSeq, operation, known -> replay.refused(known, refusal));
    }
  }

  /** Stores an operation as a conflict without doing it; of one that is known, nothing. */
  boolean keep(OfflineNodeId node, NodeOperation operation, String reason) {
    return Boolean.TRUE.equals(
        each.execute(
            status -> {
              OrganizationId organization = CurrentTenant.require();
              long acknowledged = nodes.lockAcknowledged(organization, node);
              if (operation.seq() <= acknowledged) {
                return false;
              }
              NodeOperation known = resolved(organization, node, operation);
              store(node, 0, known, ReplayedOperation.conflict(reason, null, known.taskId()), true);
              nodes.acknowledge(organization, node, operation.seq());
              return true;
            }));
  }

  private OperationAnswer once(
      OfflineNodeId node, long bundleSeq, NodeOperation operation, Step step) {
    return each.execute(
        status -> {
          OrganizationId organization = CurrentTenant.require();
          long acknowledged = nodes.lockAcknowledged(organization, node);
          Optional<StoredOperation> before = operations.find(organization, node, operation.opId());
          if (before.isPresent()) {
            return duplicate(operation, before.get());
          }
          if (operation.seq() <= acknowledged) {
            return new OperationAnswer(
                operation.seq(), operation.opId(), OperationResult.REFUSED, REUSED, null);
          }
          ReplayedOperation ended = step.take(resolved(organization, node, operation));
          store(node, bundleSeq, operation, ended, false);
          nodes.acknowledge(organization, node, operation.seq());
          CrashPoints.reach("sync.operationBeforeCommit");
          return new OperationAnswer(
              operation.seq(), operation.opId(), ended.result(), ended.reason(), ended.taskId());
        });
  }

  private static OperationAnswer duplicate(NodeOperation operation, StoredOperation before) {
    return new OperationAnswer(
        operation.seq(),
        operation.opId(),
        OperationResult.DUPLICATE,
        before.outcome().name(),
        before.taskId());
  }

  /** A task that was opened on the node is known there by the id of that operation. */
  private NodeOperation resolved(
      OrganizationId organization, OfflineNodeId node, NodeOperation operation) {
    if (operation.taskId() == null || operation.kind() == OperationKind.CREATE) {
      return operation;
    }
    UUID opened =
        operations
            .find(organization, node, operation.taskId())
            .map(StoredOperation::taskId)
            .orElse(operation.taskId());
    return operation.about(opened);
  }

  private void store(
      OfflineNodeId node,
      long bundleSeq,
      NodeOperation operation,
      ReplayedOperation ended,
      boolean imported) {
    Instant now = clock.instant();
    boolean ahead =
        operation.nodeClock() != null && operation.nodeClock().isAfter(now.plus(MAX_SKEW));
    operations.insert(
        CurrentTenant.require(),
        node,
        ended.keepsValues() ? operation : operation.bare(operation.nodeClock()),
        operation.word(),
        new OfflineOperationMapper.StoredOutcome(
            bundleSeq,
            ended.result(),
            ended.reason(),
            ended.serverValue(),
            ended.taskId(),
            ended.result() == OperationResult.CONFLICT ? UUID.randomUUID() : null,
            ahead,
            imported,
            now));
  }

  /** What is done with an operation whose task is the server's. */
  private interface Step {
    ReplayedOperation take(NodeOperation operation);
  }
}
