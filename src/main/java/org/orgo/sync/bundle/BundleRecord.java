package org.orgo.sync.bundle;

import java.time.Instant;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.persistence.OfflineNodeMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bundles were taken, so that one knows what is in unknown hands when a node is lost. */
@Service
public class BundleRecord {

  private final OfflineNodeMapper nodes;
  private final NodeRegistry registry;
  private final AuditLog audit;

  BundleRecord(OfflineNodeMapper nodes, NodeRegistry registry, AuditLog audit) {
    this.nodes = nodes;
    this.registry = registry;
    this.audit = audit;
  }

  /** The bundles of a node, the newest first; for administrators. */
  @Transactional(readOnly = true)
  public List<TakenBundle> of(OfflineNodeId node) {
    return nodes.bundles(CurrentTenant.require(), registry.get(node).nodeId());
  }

  @Transactional
  public long next(OfflineNodeId node, Instant now) {
    return nodes.nextBundle(CurrentTenant.require(), node, now);
  }

  @Transactional
  public void taken(
      OfflineNodeId node, long bundleSeq, NodeSlice slice, byte[] sealed, Instant now) {
    nodes.took(
        CurrentTenant.require(),
        node,
        new TakenBundle(
            bundleSeq,
            Sha256.hex(sealed),
            sealed.length,
            slice.taskCount(),
            slice.leftOutCount(),
            now,
            null));
    audit.record(
        LogCategory.SECURITY, "offline_node.bundle_taken", "offline_node", node, "bundle_seq");
  }
}
