package org.orgo.studio.web.editor;

import org.orgo.studio.coverage.CoverageDesk;
import org.orgo.studio.coverage.RecordedCoverage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the editor of a table what its rows decided lately. */
@RestController
class EditorCoverageController {

  private final CoverageDesk desk;

  EditorCoverageController(CoverageDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/studio/decisions/{key}/coverage")
  RecordedCoverage coverage(@PathVariable("key") String key) {
    return desk.of(key);
  }
}
