package org.orgo.cases.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.orgo.people.UserId;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.people.authorization.ItemViewers;
import org.orgo.platform.Versions;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.ActionCommand;
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
  private final CaseOffers offers;
  private final ItemViewers viewers;

  CaseController(CaseDesk desk, CaseBoard board, CaseOffers offers, ItemViewers viewers) {
    this.viewers = viewers;
    this.offers = offers;
    this.desk = desk;
    this.board = board;
  }

  /**
   * @param participants who takes part besides those who asked for it; null leaves them
   */
  record CaseChangeBody(
      @Size(min = 1, max = 500) String title,
      String description,
      List<String> tags,
      ObjectNode metadata,
      List<@NotNull ParticipantBody> participants,
      Integer version) {

    CaseChange change(Integer expected) {
      return new CaseChange(title, description, tags, metadata, participating(), expected);
    }

    private CaseChange.NamedParticipants participating() {
      if (participants == null) {
        return null;
      }
      participants.forEach(ParticipantBody::requireOneName);
      return new CaseChange.NamedParticipants(
          participants.stream()
              .map(ParticipantBody::userId)
              .filter(Objects::nonNull)
              .map(UserId::new)
              .toList(),
          participants.stream().map(ParticipantBody::role).filter(Objects::nonNull).toList());
    }
  }

  /**
   * An account or a role.
   *
   * @param reason as the case shows it; who asked for it stays whether or not it is named here
   */
  record ParticipantBody(String reason, UUID userId, UUID personId, String role) {

    void requireOneName() {
      if (personId == null && (userId == null) == (role == null)) {
        throw new InvalidRequest(
            FieldError.of("participants", "each names either a user_id or a role"));
      }
    }
  }

  /**
   * @param reason why; where an action asks for it, a comment does as well
   */
  record CaseActionBody(String comment, String reason, ObjectNode form, Integer version) {

    static final CaseActionBody NOTHING = new CaseActionBody(null, null, null, null);

    String words() {
      if (reason == null || comment == null) {
        return reason == null ? comment : reason;
      }
      return (reason + "\n\n" + comment).strip();
    }
  }

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
    Integer expected = Versions.required(ifMatch, change.version());
    return tagged(desk.change(new CaseId(id), change.change(expected)));
  }

  /** Lists what may happen next to a case, as its diagram says; nothing for readers. */
  @GetMapping("/{id}/actions")
  Page<CaseOffers.CaseOffer> listCaseActions(@PathVariable UUID id) {
    return new Page<>(offers.of(new CaseId(id)), null);
  }

  /** Moves a case by an action that it offers; archiving cancels its open tasks. */
  @PostMapping("/{id}/actions/{action}")
  ResponseEntity<Case> actOnCase(
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody(required = false) CaseActionBody body) {
    CaseActionBody given = body == null ? CaseActionBody.NOTHING : body;
    Integer expected = Versions.expected(ifMatch, given.version());
    return tagged(
        desk.act(new CaseId(id), new ActionCommand(action, given.words(), given.form(), expected)));
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

  /** Lists who sees a case now, and why. */
  @GetMapping("/{id}/viewers")
  Page<ItemViewer> listCaseViewers(
      @PathVariable UUID id,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return viewers.of(board.get(new CaseId(id)), PageRequest.of(limit, cursor));
  }

  private static ResponseEntity<Case> tagged(Case theCase) {
    return ResponseEntity.ok().eTag("\"" + theCase.version() + "\"").body(theCase);
  }
}
