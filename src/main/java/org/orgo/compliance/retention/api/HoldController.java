package org.orgo.compliance.retention.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.orgo.audit.hold.HoldId;
import org.orgo.audit.hold.HoldKind;
import org.orgo.audit.hold.LegalHold;
import org.orgo.audit.hold.NewHold;
import org.orgo.compliance.retention.HoldDesk;
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
@RequestMapping("/api/v3/holds")
class HoldController {

  private final HoldDesk desk;

  HoldController(HoldDesk desk) {
    this.desk = desk;
  }

  /**
   * @param kind says which of the others is given
   * @param labelPattern a label in which * stands for any text, such as *.9*
   * @param startsOn first day of a period, in the organization's time zone
   * @param endsOn its last day
   */
  record NewHoldRequest(
      HoldKind kind,
      @Nullable UUID caseId,
      @Nullable UUID personId,
      @Nullable String labelPattern,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      String reason) {}

  /** Why a hold is not needed any more. */
  record ReleaseRequest(String reason) {}

  /**
   * @param releasedAt absent while it holds
   */
  record HoldView(
      UUID holdId,
      HoldKind kind,
      @Nullable UUID caseId,
      @Nullable UUID personId,
      @Nullable String labelPattern,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      String reason,
      UUID placedBy,
      Instant placedAt,
      @Nullable UUID releasedBy,
      @Nullable Instant releasedAt,
      @Nullable String releaseReason) {

    static HoldView of(LegalHold hold) {
      return new HoldView(
          hold.holdId().value(),
          hold.kind(),
          hold.caseId(),
          hold.personId(),
          hold.labelPattern(),
          hold.startsOn(),
          hold.endsOn(),
          hold.reason(),
          hold.placedBy(),
          hold.placedAt(),
          hold.releasedBy(),
          hold.releasedAt(),
          hold.releaseReason());
    }
  }

  /**
   * Keeps a case, what concerns a person, work of some labels or of a period from being deleted.
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  HoldView placeHold(@RequestBody NewHoldRequest request) {
    return HoldView.of(
        desk.place(
            new NewHold(
                request.kind(),
                request.caseId(),
                request.personId(),
                request.labelPattern(),
                request.startsOn(),
                request.endsOn(),
                request.reason())));
  }

  /** Lists the organization's holds, those that were released too, newest first. */
  @GetMapping
  Page<HoldView> listHolds(
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return desk.list(PageRequest.of(limit, cursor)).map(HoldView::of);
  }

  /** Releases a hold; what is overdue by then goes the next night. */
  @PostMapping("/{id}/release")
  HoldView releaseHold(@PathVariable("id") UUID id, @RequestBody ReleaseRequest request) {
    return HoldView.of(desk.release(new HoldId(id), request.reason()));
  }
}
