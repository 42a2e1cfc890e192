package org.orgo.studio.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.orgo.organizations.holidays.HolidayRehearsal;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.platform.Versions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.api.DraftViews.DraftView;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.numbers.DraftNumbers;
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
@RequestMapping("/api/v3")
class CalendarsController {
  private final DraftNumbers numbers;
  private final OwnCalendar calendar;
  private final DefinitionCatalog catalog;
  private final DraftDesk drafts;
  private final DraftViews views;

  CalendarsController(
      DraftNumbers numbers,
      OwnCalendar calendar,
      DefinitionCatalog catalog,
      DraftDesk drafts,
      DraftViews views) {
    this.numbers = numbers;
    this.calendar = calendar;
    this.catalog = catalog;
    this.drafts = drafts;
    this.views = views;
  }

  /**
   * @param days such as {@code 2026-12-25 Christmas Day}
   * @param version of the draft that was looked at, unless {@code If-Match} says it
   */
  record NewHolidays(List<String> days, Integer version) {}

  /**
   * Shows the open hours of a month by the calendar that holds.
   *
   * @param month such as {@code 2026-12}; by default the next one
   */
  @GetMapping("/definitions/{file}/open-hours")
  OpenHours getDefinitionOpenHours(
      @PathVariable String file, @RequestParam(required = false) String month) {
    byte[] source = catalog.source(catalog.get(file));
    if (!file.equals(OwnCalendar.FILE)) {
      throw new NotFound("definition");
    }
    return OpenHours.of(calendar.month(new String(source, StandardCharsets.UTF_8), month));
  }

  /**
   * Shows the open hours of a month by the calendar of a draft.
   *
   * @param month such as {@code 2026-12}; by default the next one
   */
  @GetMapping("/drafts/{id}/files/{file}/open-hours")
  OpenHours getDraftOpenHours(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam(required = false) String month) {
    return OpenHours.of(numbers.month(new DraftId(id), file, month));
  }

  /** Tells what an iCalendar file of holidays would add to a draft's calendar, and adds nothing. */
  @PostMapping("/drafts/{id}/files/{file}/holidays/rehearsal")
  HolidayRehearsal rehearseHolidays(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestBody(required = false) byte[] holidays) {
    return numbers.rehearse(new DraftId(id), file, holidays == null ? new byte[0] : holidays);
  }

  /** Adds holidays to a draft's calendar; a day that it has keeps its name. */
  @PatchMapping("/drafts/{id}/files/{file}/holidays")
  ResponseEntity<DraftView> addHolidays(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody NewHolidays body) {
    DraftId seen = drafts.get(new DraftId(id)).draftId();
    Integer version = Versions.required(ifMatch, body.version());
    Draft draft = numbers.add(seen, file, body.days(), version);
    return ResponseEntity.ok().eTag("\"" + draft.version() + "\"").body(views.of(draft));
  }

  /** Tells what the last quarter would have looked like under a draft's profile and calendar. */
  @GetMapping("/drafts/{id}/quarter")
  QuarterComparison getDraftQuarter(@PathVariable UUID id) {
    return QuarterComparison.of(numbers.quarter(new DraftId(id)));
  }
}
