package org.orgo.engine.operations.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.orgo.engine.operations.jobs.FailedJob;
import org.orgo.engine.operations.jobs.FailedJobs;
import org.orgo.engine.operations.jobs.MendChoice;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Failed jobs, for the programs of an organization's operator. */
@RestController
@RequestMapping("/api/v3/operations/jobs")
class JobController {

  private static final int MAX_REASON = 1_000;

  private final FailedJobs jobs;

  JobController(FailedJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * A failed job.
   *
   * @param mendable variables that may be set, with their values
   */
  record FailedJobDetail(FailedJob job, List<MendChoice> mendable) {}

  /** Why. */
  record JobReason(@NotBlank @Size(min = 1, max = MAX_REASON) String reason) {}

  /**
   * How many are tried again.
   *
   * @param retried of those alike, at most 1000 at once
   */
  record RetriedJobs(int retried) {}

  /**
   * Another value.
   *
   * @param name of one of the variables that may be set
   * @param value as text
   */
  record MendRequest(
      @NotBlank @Size(min = 1, max = 200) String name,
      @NotBlank @Size(min = 1, max = 200) String value,
      @NotBlank @Size(min = 1, max = MAX_REASON) String reason) {}

  /** Lists failed jobs, those that wait longest first. */
  @GetMapping
  Page<FailedJob> listFailedJobs(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return jobs.list(PageRequest.of(limit, cursor));
  }

  /** Shows a failed job and what of it may be mended. */
  @GetMapping("/{id}")
  FailedJobDetail getFailedJob(@PathVariable("id") String id) {
    return new FailedJobDetail(jobs.get(id), jobs.mendable(id));
  }

  /**
   * Gives a failed job, and all that failed at the same step for the same reason, their tries
   * again.
   */
  @PostMapping("/{id}/retry-alike")
  RetriedJobs retryJobsAlike(@PathVariable("id") String id, @RequestBody @Valid JobReason why) {
    return new RetriedJobs(jobs.retryAlike(id, why.reason()));
  }

  /** Sets a variable that may be mended, and tries the job again. */
  @PostMapping("/{id}/mend")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mendJob(@PathVariable("id") String id, @RequestBody @Valid MendRequest mend) {
    jobs.mend(id, mend.name(), mend.value(), mend.reason());
  }

  /** Ends what waits: its timer, or its instance; a report's intake is never dropped. */
  @PostMapping("/{id}/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dropJob(@PathVariable("id") String id, @RequestBody @Valid JobReason why) {
    jobs.drop(id, why.reason());
  }
}
