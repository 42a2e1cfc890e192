package org.orgo.sync.nodes;

import java.util.function.Function;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.platform.http.RequestOrigin;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.sync.NodeIsRetired;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.persistence.OfflineNodeMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a node in that shows its own key, and works as its user from then on. */
@Component
public class NodeGate {

  private final OfflineNodeMapper nodes;
  private final Actors actors;
  private final TransactionTemplate transaction;

  NodeGate(OfflineNodeMapper nodes, Actors actors, TransactionTemplate transaction) {
    this.nodes = nodes;
    this.actors = actors;
    this.transaction = transaction;
  }

  /**
   * Runs the work as the node's user, marked as synchronized.
   *
   * @throws NotFound when there is no such node, or the request was made with another key
   * @throws NodeIsRetired when the node is not in use any more
   */
  public <T> T as(OfflineNodeId id, Function<OfflineNode, T> work) {
    OfflineNode node =
        transaction.execute(status -> nodes.find(CurrentTenant.require(), id).orElse(null));
    if (node == null || !node.tokenId().toString().equals(RequestOrigin.token())) {
      throw new NotFound("node");
    }
    if (!node.isActive()) {
      throw new NodeIsRetired();
    }
    Actor user = actors.findByNode(node.userId()).orElseThrow(() -> new NotFound("node"));
    return CurrentActor.as(user, () -> work.apply(node));
  }
}
