package org.orgo.sync.changes;

import java.util.ArrayList;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.nodes.NodeGate;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.nodes.WrongNodeStatus;
import org.springframework.stereotype.Service;

/**
 * Takes what was done on nodes. The server orders; what clocks of nodes say is shown and no more.
 */
@Service
public class NodeUploads {

  private static final String NEVER_SENT = "imported_from_ended_node";

  private final NodeGate gate;
  private final NodeRegistry registry;
  private final OperationLog log;
  private final Arrivals arrivals;

  NodeUploads(NodeGate gate, NodeRegistry registry, OperationLog log, Arrivals arrivals) {
    this.gate = gate;
    this.registry = registry;
    this.log = log;
    this.arrivals = arrivals;
  }

  /**
   * @throws OperationsMissing when operations before these never arrived
   * @throws org.orgo.sync.NodeIsRetired when the node is not in use any more
   * @throws InvalidRequest naming what is wrong with the upload as a whole
   */
  public UploadAnswer take(OfflineNodeId id, Upload upload) {
    return gate.as(id, node -> take(node, upload));
  }

  private UploadAnswer take(OfflineNode node, Upload upload) {
    upload.requireInOrder();
    if (upload.bundleSeq() > node.bundleSeq() || upload.bundleSeq() < 1) {
      throw new InvalidRequest(FieldError.of("bundle_seq", "names no bundle this node has taken"));
    }
    if (upload.fromSeq() > node.acknowledgedSeq() + 1) {
      throw new OperationsMissing(node.acknowledgedSeq() + 1);
    }
    arrivals.seen(node.nodeId(), upload.nodeClock());
    List<OperationAnswer> answers = new ArrayList<>();
    for (NodeOperation operation : upload.operations()) {
      answers.add(log.take(node.nodeId(), upload.bundleSeq(), operation));
    }
    long last = upload.fromSeq() + upload.operations().size() - 1;
    return new UploadAnswer(Math.max(node.acknowledgedSeq(), last), answers);
  }

  /**
   * Keeps what a node did not send before it ended as conflicts, each for somebody to decide.
   *
   * @return how many of them are new
   * @throws WrongNodeStatus when the node is in use and can send them itself
   */
  public int keepUnsent(OfflineNodeId id, Upload upload) {
    OfflineNode node = registry.get(id);
    if (node.isActive()) {
      throw new WrongNodeStatus(node, "The node is in use and sends its operations itself");
    }
    upload.requireInOrder();
    int kept = 0;
    for (NodeOperation operation : upload.operations()) {
      kept += log.keep(id, operation, NEVER_SENT) ? 1 : 0;
    }
    arrivals.imported(id);
    return kept;
  }
}
