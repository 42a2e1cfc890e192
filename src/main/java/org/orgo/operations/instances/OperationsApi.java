package org.orgo.operations.instances;

import java.util.List;
import org.orgo.engine.operations.ProcessRun;
import org.orgo.engine.operations.ProcessRuns;
import org.orgo.engine.operations.RunState;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v3/operations")
class OperationsApi {

  private static final String ONE = "/instances/{id}";
  private static final int MAX_SKIPPED = 1_000_000;

  private final ProcessRuns runs;

  OperationsApi(ProcessRuns runs) {
    this.runs = runs;
  }

  record InstanceList(List<ProcessRun> items, String nextCursor) {}

  record Drop(String reason) {}

  /** The engine counts its rows, so the cursor is how many were seen. */
  @GetMapping("/instances")
  InstanceList list(
      @RequestParam(name = "state", defaultValue = "failed") RunState state,
      @RequestParam(name = "about", required = false) String about,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", defaultValue = "0") String cursor) {
    int rows = PageRequest.of(limit, null).limit();
    int first = seen(cursor);
    List<ProcessRun> found = runs.list(state, about, first, rows + 1);
    return new InstanceList(
        found.stream().limit(rows).toList(),
        found.size() > rows ? String.valueOf(first + rows) : null);
  }

  @GetMapping(ONE)
  ProcessRun get(@PathVariable("id") String id) {
    return runs.get(id);
  }

  @PostMapping("/jobs/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable("id") String id) {
    runs.retry(id);
  }

  @PostMapping(ONE + "/suspend")
  ProcessRun suspend(@PathVariable("id") String id) {
    runs.suspend(id);
    return runs.get(id);
  }

  @PostMapping(ONE + "/resume")
  ProcessRun resume(@PathVariable("id") String id) {
    runs.resume(id);
    return runs.get(id);
  }

  @PostMapping(ONE + "/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable("id") String id, @RequestBody(required = false) Drop drop) {
    runs.drop(id, drop == null ? null : drop.reason());
  }

  private static int seen(String cursor) {
    if (cursor.matches("\\d{1,7}") && Integer.parseInt(cursor) <= MAX_SKIPPED) {
      return Integer.parseInt(cursor);
    }
    throw new InvalidRequest(FieldError.of("cursor", "is not one that a list gave"));
  }
}
