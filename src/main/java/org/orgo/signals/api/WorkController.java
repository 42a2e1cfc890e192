package org.orgo.signals.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.platform.refusals.FieldError;
import org.orgo.signals.work.WorkDesk;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.Task;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3")
class WorkController {

  private final WorkDesk desk;

  WorkController(WorkDesk desk) {
    this.desk = desk;
  }

  /** Work to be opened. What is not named is decided by the tables. */
  record WantedWork(
      @NotBlank @Size(min = 1, max = 500) String title,
      String description,
      Label label,
      String type,
      Category category,
      String subtype,
      Severity severity,
      Priority priority,
      Visibility visibility,
      String ownerRole,
      UUID caseId,
      Instant dueAt,
      List<String> tags,
      ObjectNode location,
      ObjectNode metadata) {

    WorkRequest request() {
      return new WorkRequest(
          WorkRequest.Origin.byHand(SignalSource.API),
          title,
          description,
          new WorkRequest.Overrides(
              label, type, category, subtype, severity, priority, visibility, ownerRole),
          caseId,
          dueAt,
          new WorkRequest.Particulars(
              Objects.requireNonNullElse(tags, List.of()), location, metadata));
    }

    /** Null where everything is as it was asked for. */
    List<FieldError> warnings(Visibility decided, boolean takesTags) {
      List<FieldError> warnings = new ArrayList<>();
      if (visibility != null && visibility.isWeakerThan(decided)) {
        warnings.add(
            FieldError.of(
                "visibility",
                "is %s: %s is weaker than what the tables decide".formatted(decided, visibility)));
      }
      if (!takesTags && tags != null && !tags.isEmpty()) {
        warnings.add(FieldError.of("tags", "are left out: cases have tags, tasks have none"));
      }
      return warnings.isEmpty() ? null : warnings;
    }
  }

  /**
   * @param warnings what was asked for and is not so
   */
  record OpenedTask(@JsonUnwrapped Task task, @Nullable List<FieldError> warnings) {}

  /**
   * @param warnings what was asked for and is not so
   */
  record OpenedCase(@JsonUnwrapped Case theCase, @Nullable List<FieldError> warnings) {}

  /** Opens a task by hand; what is not named is decided by the tables. */
  @PostMapping("/tasks")
  @Tag(name = "tasks")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OpenedTask> openTask(@RequestBody @Valid WantedWork wanted) {
    Task opened = desk.openTask(wanted.request());
    return ResponseEntity.created(URI.create("/api/v3/tasks/" + opened.taskId()))
        .eTag("\"" + opened.version() + "\"")
        .body(new OpenedTask(opened, wanted.warnings(opened.visibility(), false)));
  }

  /** Opens a case by hand; what is not named is decided by the tables. */
  @PostMapping("/cases")
  @Tag(name = "cases")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OpenedCase> openCase(@RequestBody @Valid WantedWork wanted) {
    Case opened = desk.openCase(wanted.request());
    return ResponseEntity.created(URI.create("/api/v3/cases/" + opened.caseId()))
        .eTag("\"" + opened.version() + "\"")
        .body(new OpenedCase(opened, wanted.warnings(opened.visibility(), true)));
  }
}
