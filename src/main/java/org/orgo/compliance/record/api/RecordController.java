package org.orgo.compliance.record.api;

import java.time.Instant;
import java.util.UUID;
import org.orgo.cases.CaseId;
import org.orgo.compliance.record.RecordDesk;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.tasks.TaskId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records over REST, masked as their pages are; nothing is revealed here. */
@RestController
@RequestMapping("/api/v3/records")
class RecordController {

  private final RecordDesk desk;

  RecordController(RecordDesk desk) {
    this.desk = desk;
  }

  /** Shows everything that happened to a task, up to now or to a past moment. */
  @GetMapping("/tasks/{id}")
  WorkRecord getTaskRecord(
      @PathVariable("id") UUID id, @RequestParam(name = "as_of", required = false) Instant asOf) {
    return desk.task(new TaskId(id), asOf);
  }

  /** Shows everything that happened to a case and its tasks, up to now or to a past moment. */
  @GetMapping("/cases/{id}")
  WorkRecord getCaseRecord(
      @PathVariable("id") UUID id, @RequestParam(name = "as_of", required = false) Instant asOf) {
    return desk.theCase(new CaseId(id), asOf);
  }
}
