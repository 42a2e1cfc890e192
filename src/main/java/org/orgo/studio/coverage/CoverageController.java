package org.orgo.studio.coverage;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CoverageController {

  private final CoverageDesk desk;

  CoverageController(CoverageDesk desk) {
    this.desk = desk;
  }

  /** Tells how the rows of a live table decided about the work of the last 90 days. */
  @GetMapping("/api/v3/decisions/{key}/coverage")
  RecordedCoverage getCoverage(@PathVariable("key") String key) {
    return desk.of(key);
  }
}
