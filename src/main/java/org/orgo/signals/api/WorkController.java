package org.orgo.signals.api;

import java.net.URI;
import org.orgo.cases.Case;
import org.orgo.signals.work.WorkDesk;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.Task;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3")
class WorkController {

  private final WorkDesk desk;

  WorkController(WorkDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/tasks")
  ResponseEntity<Task> openTask(@RequestBody WorkRequest wanted) {
    Task opened = desk.openTask(wanted, SignalSource.API);
    return ResponseEntity.created(URI.create("/api/v3/tasks/" + opened.taskId()))
        .eTag("\"" + opened.version() + "\"")
        .body(opened);
  }

  @PostMapping("/cases")
  ResponseEntity<Case> openCase(@RequestBody WorkRequest wanted) {
    Case opened = desk.openCase(wanted, SignalSource.API);
    return ResponseEntity.created(URI.create("/api/v3/cases/" + opened.caseId()))
        .eTag("\"" + opened.version() + "\"")
        .body(opened);
  }
}
