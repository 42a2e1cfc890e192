package org.orgo.sync.nodes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.people.tokens.IssuedToken;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.sync.NodeStatus;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.persistence.OfflineNodeMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offline nodes of the organization, for its administrators. */
@Service
public class NodeRegistry {

  private static final Duration LIFE_OF_KEY = Duration.ofDays(365);
  private static final int MAX_NAME_LENGTH = 100;
  private static final String KIND = "offline_node";

  private final OfflineNodeMapper nodes;
  private final KeysOfNodes keys;
  private final AuditLog audit;
  private final Clock clock;

  NodeRegistry(OfflineNodeMapper nodes, KeysOfNodes keys, AuditLog audit, Clock clock) {
    this.nodes = nodes;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<OfflineNode> all() {
    requireAdministrator();
    return nodes.all(CurrentTenant.require());
  }

  /**
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public OfflineNode get(OfflineNodeId id) {
    requireAdministrator();
    return found(id);
  }

  /**
   * Registers a node for one user, who works on it with the rights of that account.
   *
   * @return it with its key, which cannot be read again
   * @throws UnknownReference when there is no such active user
   */
  @Transactional
  public RegisteredNode register(String name, UserId user) {
    requireAdministrator();
    InvalidRequest.requireText("name", name, MAX_NAME_LENGTH);
    IssuedToken key = keys.issue(user, "Offline: " + name.strip(), LIFE_OF_KEY);
    OfflineNodeId id = OfflineNodeId.random();
    nodes.insert(
        CurrentTenant.require(),
        id,
        name.strip(),
        user,
        key.tokenId().value(),
        acting(),
        clock.instant());
    audit.record(LogCategory.SECURITY, KIND + ".registered", KIND, id, "name", "user_id");
    return new RegisteredNode(found(id), key.text(), key.expiresAt());
  }

  /**
   * Takes a node out of use. Its key still opens the answer that it is retired, nothing else.
   *
   * @throws WrongNodeStatus when it is not in use
   */
  @Transactional
  public OfflineNode retire(OfflineNodeId id) {
    return end(id, NodeStatus.RETIRED);
  }

  /**
   * Notes that nobody knows who has a node: its key opens nothing any more, and what it has taken
   * along counts as exposed.
   *
   * @throws WrongNodeStatus when that is known already
   */
  @Transactional
  public OfflineNode lose(OfflineNodeId id) {
    OfflineNode lost = end(id, NodeStatus.LOST);
    keys.revoke(CurrentActor.get(), new ApiTokenId(lost.tokenId()));
    int exposed = nodes.expose(CurrentTenant.require(), id, clock.instant());
    if (exposed > 0) {
      audit.record(LogCategory.SECURITY, KIND + ".bundles_exposed", KIND, id, "bundles");
    }
    return found(id);
  }

  private OfflineNode end(OfflineNodeId id, NodeStatus status) {
    requireAdministrator();
    OfflineNode node = found(id);
    boolean done = nodes.end(CurrentTenant.require(), id, status, acting(), clock.instant()) == 1;
    if (!done) {
      throw new WrongNodeStatus(node, "The node is " + node.status());
    }
    audit.record(
        LogCategory.SECURITY,
        KIND + "." + status.name().toLowerCase(Locale.ROOT),
        KIND,
        id,
        "status");
    return found(id);
  }

  private OfflineNode found(OfflineNodeId id) {
    return nodes.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("node"));
  }

  private static UserId acting() {
    return CurrentActor.get()
        .user()
        .orElseThrow(() -> new NotAllowed(Permissions.ORGANIZATION_ADMIN));
  }

  private static void requireAdministrator() {
    if (!CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN)) {
      throw new NotAllowed(Permissions.ORGANIZATION_ADMIN);
    }
  }
}
