package org.orgo.compliance.reidentification.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.orgo.compliance.reidentification.OpenedPerson;
import org.orgo.compliance.reidentification.ReidentificationDesk;
import org.orgo.compliance.reidentification.ReidentificationId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
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

@RestController
@RequestMapping("/api/v3")
class ReidentificationController {

  private final ReidentificationDesk desk;

  ReidentificationController(ReidentificationDesk desk) {
    this.desk = desk;
  }

  /**
   * @param pseudonymId what the item calls the person
   * @param reason at least 10 characters
   */
  record ReidentificationRequest(@NotNull UUID pseudonymId, String reason) {}

  /** Why it is consented to, or not; at least 10 characters. */
  record DecisionRequest(String reason) {}

  /** Who stands behind the pseudonym. */
  record OpenedPersonView(UUID personId, String displayName, @Nullable String email) {

    static OpenedPersonView of(OpenedPerson person) {
      return new OpenedPersonView(person.personId().value(), person.displayName(), person.email());
    }
  }

  /** Asks for one person of an ANONYMISED task. */
  @PostMapping("/tasks/{id}/reidentifications")
  @ResponseStatus(HttpStatus.CREATED)
  ReidentificationView requestPersonOfTask(
      @PathVariable("id") UUID id, @RequestBody @Valid ReidentificationRequest body) {
    return request("task", id, body);
  }

  /** Asks for one person of an ANONYMISED case. */
  @PostMapping("/cases/{id}/reidentifications")
  @ResponseStatus(HttpStatus.CREATED)
  ReidentificationView requestPersonOfCase(
      @PathVariable("id") UUID id, @RequestBody @Valid ReidentificationRequest body) {
    return request("case", id, body);
  }

  private ReidentificationView request(String kind, UUID id, ReidentificationRequest body) {
    return ReidentificationView.of(
        desk.request(kind, id, new PersonId(body.pseudonymId()), body.reason()));
  }

  /** Lists one's own requests, and those that wait for a consent one may give; newest first. */
  @GetMapping("/reidentifications")
  Page<ReidentificationView> listReidentifications(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return desk.list(PageRequest.of(limit, cursor)).map(ReidentificationView::of);
  }

  /** Shows a request. */
  @GetMapping("/reidentifications/{id}")
  ReidentificationView getReidentification(@PathVariable("id") UUID id) {
    return ReidentificationView.of(desk.get(new ReidentificationId(id)));
  }

  /** Consents to somebody else's request. */
  @PostMapping("/reidentifications/{id}/approve")
  ReidentificationView approveReidentification(
      @PathVariable("id") UUID id, @RequestBody DecisionRequest body) {
    return ReidentificationView.of(desk.approve(new ReidentificationId(id), body.reason()));
  }

  /** Does not consent to somebody else's request. */
  @PostMapping("/reidentifications/{id}/deny")
  ReidentificationView denyReidentification(
      @PathVariable("id") UUID id, @RequestBody DecisionRequest body) {
    return ReidentificationView.of(desk.deny(new ReidentificationId(id), body.reason()));
  }

  /** Shows who it is, to who asked; each opening is a security event. */
  @GetMapping("/reidentifications/{id}/person")
  OpenedPersonView openPerson(@PathVariable("id") UUID id) {
    return OpenedPersonView.of(desk.open(new ReidentificationId(id)));
  }
}
