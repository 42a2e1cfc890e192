package org.orgo.engine.operations.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.orgo.engine.operations.ProcessRun;
import org.orgo.engine.operations.ProcessRuns;
import org.orgo.engine.operations.RunState;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Running instances, for the programs of an organization's operator. */
@RestController
@RequestMapping("/api/v3/operations")
class OperationsController {

  private static final String ONE = "/instances/{id}";
  private static final int MAX_SKIPPED = 1_000_000;

  private final ProcessRuns runs;

  OperationsController(ProcessRuns runs) {
    this.runs = runs;
  }

  /**
   * @param nextCursor how many were seen, because the engine counts its rows; null on the last page
   */
  record InstanceList(List<ProcessRun> items, @Nullable String nextCursor) {}

  /**
   * @param reason why; a dropped task keeps it
   */
  record Drop(@NotBlank @Size(min = 1, max = 1_000) String reason) {}

  /**
   * Lists running instances.
   *
   * @param about exact id of an instance or of what it is about
   */
  @GetMapping("/instances")
  InstanceList listInstances(
      @RequestParam(name = "state", defaultValue = "FAILED") RunState state,
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

  /** Shows a running instance. */
  @GetMapping(ONE)
  ProcessRun getInstance(@PathVariable("id") String id) {
    return runs.get(id);
  }

  /** Gives a failed step all its tries again, the first one now. */
  @PostMapping("/jobs/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retryJob(@PathVariable("id") String id) {
    runs.retry(id);
  }

  /** Stops an instance, and those it called, until it is resumed. */
  @PostMapping(ONE + "/suspend")
  ProcessRun suspendInstance(@PathVariable("id") String id) {
    runs.suspend(id);
    return runs.get(id);
  }

  /** Lets a suspended instance go on. */
  @PostMapping(ONE + "/resume")
  ProcessRun resumeInstance(@PathVariable("id") String id) {
    runs.resume(id);
    return runs.get(id);
  }

  /** Deletes an instance; a task it drives is cancelled. */
  @PostMapping(ONE + "/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dropInstance(@PathVariable("id") String id, @RequestBody @Valid Drop drop) {
    runs.drop(id, drop.reason());
  }

  private static int seen(String cursor) {
    if (cursor.matches("\\d{1,7}") && Integer.parseInt(cursor) <= MAX_SKIPPED) {
      return Integer.parseInt(cursor);
    }
    throw new InvalidRequest(FieldError.of("cursor", "is not one that a list gave"));
  }
}
