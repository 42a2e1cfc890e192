package org.orgo.operations.overview.api;

import org.orgo.operations.overview.OperationsOverview;
import org.orgo.operations.overview.Overview;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the organization's work runs, for the programs of its operator. */
@RestController
@RequestMapping("/api/v3/operations/overview")
class OperationsOverviewController {

  private final OperationsOverview overview;

  OperationsOverviewController(OperationsOverview overview) {
    this.overview = overview;
  }

  /** Shows what runs, what is due and what waits for longest. */
  @GetMapping
  Overview getOperationsOverview() {
    return overview.now();
  }
}
