package org.orgo.sync.bundle;

import java.time.Clock;
import java.time.Instant;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.envelope.SealedEnvelope;
import org.orgo.sync.nodes.NodeGate;
import org.springframework.stereotype.Service;

/** Hands bundles to nodes: what their users may see, sealed with the key of the node. */
@Service
public class Bundles {

  private final NodeGate gate;
  private final SliceAssembly assembly;
  private final BundleRecord record;
  private final Clock clock;

  Bundles(NodeGate gate, SliceAssembly assembly, BundleRecord record, Clock clock) {
    this.gate = gate;
    this.assembly = assembly;
    this.record = record;
    this.clock = clock;
  }

  /**
   * @param key of the node, as the request showed it; it is kept nowhere
   * @return the sealed bundle
   * @throws org.orgo.platform.refusals.NotFound when there is no such node, or the key is another's
   * @throws org.orgo.sync.NodeIsRetired when the node is not in use any more
   */
  public byte[] take(OfflineNodeId id, char[] key) {
    return gate.as(id, node -> take(node, key));
  }

  private byte[] take(OfflineNode node, char[] key) {
    Instant now = clock.instant();
    long bundleSeq = record.next(node.nodeId(), now);
    NodeSlice slice = assembly.collect(node, bundleSeq, now);
    byte[] sealed = SealedEnvelope.seal(slice.packed(), key, node.nodeId().value(), bundleSeq);
    record.taken(node.nodeId(), bundleSeq, slice, sealed, now);
    return sealed;
  }
}
