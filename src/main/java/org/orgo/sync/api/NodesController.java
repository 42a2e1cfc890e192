package org.orgo.sync.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.platform.paging.Page;
import org.orgo.sync.OfflineNode;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.bundle.BundleRecord;
import org.orgo.sync.bundle.TakenBundle;
import org.orgo.sync.nodes.NodeRegistry;
import org.orgo.sync.nodes.RegisteredNode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The offline nodes of the organization, for its administrators. */
@RestController
@RequestMapping(NodesController.PATH)
@Tag(name = "sync")
class NodesController {

  static final String PATH = "/api/v3/sync/nodes";

  private final NodeRegistry nodes;
  private final BundleRecord bundles;

  NodesController(NodeRegistry nodes, BundleRecord bundles) {
    this.nodes = nodes;
    this.bundles = bundles;
  }

  record NewNodeBody(@NotBlank @Size(max = 100) String name, @NotNull UUID userId) {}

  /**
   * @param key shown this once; the node logs in with it and opens its bundles
   */
  record NewNode(@JsonUnwrapped OfflineNode node, String key, Instant keyExpiresAt) {}

  /** A node with the bundles it took. */
  record NodeView(@JsonUnwrapped OfflineNode node, List<TakenBundle> bundles) {}

  /** Lists the nodes, the newest first. */
  @GetMapping
  Page<OfflineNode> listNodes() {
    return new Page<>(nodes.all(), null);
  }

  /** Registers a node for one user, and shows its key once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NewNode> registerNode(@RequestBody @Valid NewNodeBody body) {
    RegisteredNode registered = nodes.register(body.name(), new UserId(body.userId()));
    return ResponseEntity.created(URI.create(PATH + "/" + registered.node().nodeId()))
        .cacheControl(CacheControl.noStore())
        .body(new NewNode(registered.node(), registered.key(), registered.expiresAt()));
  }

  /** Shows a node and the bundles it took, the newest first. */
  @GetMapping("/{id}")
  NodeView getNode(@PathVariable UUID id) {
    OfflineNodeId node = new OfflineNodeId(id);
    return new NodeView(nodes.get(node), bundles.of(node));
  }

  /** Takes a node out of use. */
  @PostMapping("/{id}/retire")
  OfflineNode retireNode(@PathVariable UUID id) {
    return nodes.retire(new OfflineNodeId(id));
  }

  /** Notes that nobody knows who has a node: its key ends, and its bundles count as exposed. */
  @PostMapping("/{id}/lose")
  OfflineNode loseNode(@PathVariable UUID id) {
    return nodes.lose(new OfflineNodeId(id));
  }
}
