package org.orgo.sync.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.orgo.platform.refusals.NotFound;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.bundle.Bundles;
import org.orgo.sync.changes.NodeUploads;
import org.orgo.sync.changes.UploadAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a node asks for, with its key as bearer token. */
@RestController
@RequestMapping(NodesController.PATH + "/{id}")
@Tag(name = "sync")
class NodeSyncController {

  private static final String SCHEME = "Bearer ";

  private final Bundles bundles;
  private final NodeUploads uploads;

  NodeSyncController(Bundles bundles, NodeUploads uploads) {
    this.bundles = bundles;
    this.uploads = uploads;
  }

  /** What was kept of a node that has ended. */
  record KeptOperations(int kept) {}

  /** Takes what the node's user may see, sealed with the key of the node. */
  @GetMapping(path = "/bundle", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> takeBundle(@PathVariable UUID id, HttpServletRequest request) {
    String authorization =
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new NotFound("node");
    }
    char[] key = authorization.substring(SCHEME.length()).strip().toCharArray();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(bundles.take(new OfflineNodeId(id), key));
  }

  /** Takes operations of the node, each once, and says what became of each. */
  @PostMapping("/changes")
  UploadAnswer uploadChanges(@PathVariable UUID id, @RequestBody @Valid UploadBody body) {
    return uploads.take(new OfflineNodeId(id), body.upload());
  }

  /** Keeps what a retired or lost node never sent as conflicts, for an administrator. */
  @PostMapping("/unsent")
  KeptOperations importUnsent(@PathVariable UUID id, @RequestBody @Valid UploadBody body) {
    return new KeptOperations(uploads.keepUnsent(new OfflineNodeId(id), body.upload()));
  }
}
