package org.orgo.cases.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseChange;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseId;
import org.orgo.cases.CaseSummary;
import org.orgo.platform.Versions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.TaskSummary;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/cases")
class CaseController {

  private final CaseDesk desk;
  private final CaseBoard board;

  CaseController(CaseDesk desk, CaseBoard board) {
    this.desk = desk;
    this.board = board;
  }

  record CaseChangeBody(
      @Size(min = 1, max = 500) String title,
      String description,
      List<String> tags,
      ObjectNode metadata,
      Integer version) {}

  record CaseActionBody(String comment, Integer version) {}

  /** Lists the cases the caller may see, newest first. */
  @GetMapping
  Page<CaseSummary> listCases(
      @RequestParam(defaultValue = "") List<CaseStatus> status,
      @RequestParam(required = false) String type,
      @RequestParam(required = false) String label,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return board.list(
        new CaseFilter(
            status.stream().filter(Objects::nonNull).map(Enum::name).toList(),
            type,
            label,
            q,
            page.after(),
            page.limit()));
  }

  /** Shows a case. */
  @GetMapping("/{id}")
  ResponseEntity<Case> getCase(@PathVariable UUID id) {
    return tagged(board.get(new CaseId(id)));
  }

  /** Changes what a case is about. */
  @PatchMapping("/{id}")
  ResponseEntity<Case> changeCase(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid CaseChangeBody change) {
    return tagged(
        desk.change(
            new CaseId(id),
            new CaseChange(
                change.title(),
                change.description(),
                change.tags(),
                change.metadata(),
                Versions.expected(ifMatch, change.version()))));
  }

  /** Moves a case as its law allows; archiving cancels its open tasks. */
  @PostMapping("/{id}/actions/{action}")
  ResponseEntity<Case> actOnCase(
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody(required = false) CaseActionBody body) {
    CaseActionBody given = body == null ? new CaseActionBody(null, null) : body;
    return tagged(
        desk.act(
            new CaseId(id), action, given.comment(), Versions.expected(ifMatch, given.version())));
  }

  /** Lists the tasks of a case that the caller may see, newest first. */
  @GetMapping("/{id}/tasks")
  Page<TaskSummary> listCaseTasks(
      @PathVariable UUID id,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return board.tasks(new CaseId(id), page.after(), page.limit());
  }

  /** Lists what happened to a case, oldest first. */
  @GetMapping("/{id}/events")
  Page<CaseEvent> listCaseEvents(@PathVariable UUID id) {
    return new Page<>(board.events(new CaseId(id)), null);
  }

  private static ResponseEntity<Case> tagged(Case theCase) {
    return ResponseEntity.ok().eTag("\"" + theCase.version() + "\"").body(theCase);
  }
}
