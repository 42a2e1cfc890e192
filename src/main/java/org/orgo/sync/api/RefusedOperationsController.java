package org.orgo.sync.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.sync.conflicts.RefusedOperation;
import org.orgo.sync.conflicts.RefusedOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What nodes sent and was refused. */
@RestController
@Tag(name = "sync")
class RefusedOperationsController {

  private final RefusedOperations operations;

  RefusedOperationsController(RefusedOperations operations) {
    this.operations = operations;
  }

  /** Lists refused operations of the caller's nodes, the latest first; of all to administrators. */
  @GetMapping("/api/v3/sync/refused-operations")
  Page<RefusedOperation> listRefusedOperations(
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return operations.page(PageRequest.of(limit, cursor));
  }
}
