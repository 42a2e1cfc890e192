package org.orgo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.sync.NodeStatus;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.changes.OperationKind;
import org.orgo.sync.conflicts.ConflictId;
import org.orgo.sync.conflicts.RefusedOperation;
import org.orgo.sync.conflicts.SyncConflict;
import org.orgo.sync.web.ConflictsPage;
import org.orgo.sync.web.ConflictsPage.ConflictRow;
import org.orgo.sync.web.OfflineNodesPage;
import org.orgo.sync.web.OfflineNodesPage.IssuedKey;
import org.orgo.sync.web.OfflineNodesPage.NodeForm;
import org.orgo.sync.web.OfflineNodesPage.NodeRow;
import org.orgo.sync.web.OfflineNodesPage.NodeUser;
import org.orgo.web.SamplePages.Sample;

/** The pages of offline nodes and of conflicts in the states they can be in. */
final class SampleOfflinePages {

  private static final UUID ID = new UUID(8, 5);

  private final Layout administration;
  private final Layout work;
  private final Instant now;

  SampleOfflinePages(Layout administration, Layout work, Instant now) {
    this.administration = administration;
    this.work = work;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    List<NodeRow> rows =
        List.of(
            row(NodeStatus.ACTIVE, 3, 1, 0),
            row(NodeStatus.RETIRED, 0, 0, 0),
            row(NodeStatus.LOST, 86_400, 0, 4));
    samples.put("offline-nodes", nodes(rows, Map.of(), null));
    samples.put(
        "offline-nodes-issued",
        nodes(rows, Map.of(), new IssuedKey(ID.toString(), "orgo_" + "0a".repeat(37))));
    samples.put(
        "offline-nodes-refused", nodes(rows, Map.of("user_id", "Choose an active user."), null));
    samples.put("offline-nodes-empty", nodes(List.of(), Map.of(), null));
    samples.put("offline-conflicts", conflicts(true, List.of(field(), hidden(), created()), null));
    samples.put(
        "offline-conflicts-refused", conflicts(false, List.of(field()), "The task is over."));
    samples.put("offline-conflicts-empty", conflicts(false, List.of(), null));
    return samples;
  }

  private Sample nodes(List<NodeRow> rows, Map<String, String> errors, IssuedKey issued) {
    return new Sample(
        "offline-nodes",
        new OfflineNodesPage(
            administration,
            rows,
            List.of(new NodeUser(ID.toString(), "Wanda")),
            NodeForm.EMPTY,
            errors,
            issued));
  }

  private NodeRow row(NodeStatus status, long skew, int conflicts, int exposed) {
    return new NodeRow(
        new OfflineNode(
            new OfflineNodeId(ID),
            "Laptop of the north wing",
            new UserId(ID),
            ID,
            status,
            4,
            17,
            skew == 0 ? null : skew,
            now,
            status == NodeStatus.RETIRED ? null : now,
            null,
            conflicts,
            exposed),
        "Wanda");
  }

  private Sample conflicts(boolean administers, List<ConflictRow> rows, String refused) {
    return new Sample(
        "offline-conflicts",
        new ConflictsPage(
            administers ? administration : work,
            rows,
            administers ? List.of(refusal()) : List.of(),
            administers,
            null,
            refused));
  }

  private RefusedOperation refusal() {
    return new RefusedOperation(
        ID,
        new OfflineNodeId(ID),
        "Laptop",
        new UserId(ID),
        7,
        OperationKind.COMMENT,
        null,
        "It leaks again",
        null,
        null,
        "task_not_found",
        now);
  }

  private ConflictRow field() {
    return new ConflictRow(
        conflict(1, OperationKind.FIELD, "title", "The title of the node", "both_changed_it"),
        "Mend the door",
        "/tasks/" + ID);
  }

  private ConflictRow hidden() {
    return new ConflictRow(
        conflict(2, OperationKind.MOVE, "complete", null, "task_is_closed"), null, null);
  }

  private ConflictRow created() {
    return new ConflictRow(
        conflict(3, OperationKind.COMMENT, null, "It leaks", "imported_from_ended_node"),
        "Mend the roof",
        "/tasks/" + ID);
  }

  private SyncConflict conflict(
      int number, OperationKind kind, String subject, String wanted, String reason) {
    return new SyncConflict(
        new ConflictId(new UUID(8, number)),
        new OfflineNodeId(ID),
        "Laptop",
        new UserId(ID),
        ID,
        number,
        kind,
        subject,
        ID,
        wanted == null ? null : "What the node had",
        wanted,
        wanted == null ? null : "What is here",
        null,
        null,
        reason,
        now,
        number == 3,
        now,
        false,
        null,
        null);
  }
}
