package org.orgo.compliance.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.orgo.cases.CaseId;
import org.orgo.compliance.overview.ComplianceEntries;
import org.orgo.compliance.record.RecordDesk;
import org.orgo.compliance.record.RecordQuery;
import org.orgo.compliance.record.RecordSearch;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Records to look for, and the record of one task or case. */
@Controller
class RecordPageController {

  private static final String SEARCH = "/compliance/record";

  private final RecordDesk desk;
  private final RecordSearch search;
  private final RecordHeat heat;
  private final Layouts layouts;

  RecordPageController(RecordDesk desk, RecordSearch search, RecordHeat heat, Layouts layouts) {
    this.desk = desk;
    this.search = search;
    this.heat = heat;
    this.layouts = layouts;
  }

  @GetMapping(SEARCH)
  ModelAndView search(@ModelAttribute RecordQuery query, HttpServletRequest request) {
    Optional<Page<RecordedItem>> found = search.find(query);
    Page<RecordedItem> page = found.orElseGet(() -> new Page<>(List.of(), null));
    return Pages.show(
        "records",
        new RecordSearchPage(
            layouts.of(request, ComplianceEntries.KEY),
            query,
            found.isEmpty(),
            page.items(),
            page.nextCursor() == null ? null : next(query, page.nextCursor())));
  }

  @GetMapping("/compliance/tasks/{id}")
  ModelAndView task(
      @PathVariable("id") UUID id,
      @RequestParam(name = "as_of", defaultValue = "") String asOf,
      HttpServletRequest request) {
    return shown(desk.task(new TaskId(id), moment(asOf)), asOf, request);
  }

  @GetMapping("/compliance/cases/{id}")
  ModelAndView theCase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "as_of", defaultValue = "") String asOf,
      HttpServletRequest request) {
    return shown(desk.theCase(new CaseId(id), moment(asOf)), asOf, request);
  }

  /** Answers with the page itself: what is revealed is nowhere to come back to. */
  @PostMapping("/compliance/tasks/{id}/reveal")
  ModelAndView revealTask(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request) {
    return revealed(
        () -> desk.revealTask(new TaskId(id), reason),
        () -> desk.task(new TaskId(id), null),
        reason,
        request);
  }

  @PostMapping("/compliance/cases/{id}/reveal")
  ModelAndView revealCase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request) {
    return revealed(
        () -> desk.revealCase(new CaseId(id), reason),
        () -> desk.theCase(new CaseId(id), null),
        reason,
        request);
  }

  private ModelAndView revealed(
      Supplier<WorkRecord> reveal,
      Supplier<WorkRecord> masked,
      String reason,
      HttpServletRequest request) {
    try {
      return shown(reveal.get(), "", request);
    } catch (InvalidRequest insufficient) {
      return Pages.show(
          "record", page(masked.get(), "", reason, true, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private ModelAndView shown(WorkRecord work, String asOf, HttpServletRequest request) {
    return Pages.show("record", page(work, asOf, "", false, request));
  }

  private RecordPage page(
      WorkRecord work, String asOf, String reason, boolean refused, HttpServletRequest request) {
    return new RecordPage(
        layouts.of(request, ComplianceEntries.KEY),
        work,
        work.asOf() == null ? "" : asOf,
        heat.of(work, layouts.texts(request)),
        reason,
        refused);
  }

  private Instant moment(String asOf) {
    return search.asOf(asOf).orElse(null);
  }

  private static String next(RecordQuery query, String cursor) {
    return UriComponentsBuilder.fromPath(SEARCH)
        .queryParam("kind", "{kind}")
        .queryParam("id", "{id}")
        .queryParam("person", "{person}")
        .queryParam("user", "{user}")
        .queryParam("from", "{from}")
        .queryParam("until", "{until}")
        .queryParam("type", "{type}")
        .queryParam("cursor", "{cursor}")
        .encode()
        .buildAndExpand(
            query.kind(),
            query.id(),
            query.person(),
            query.user(),
            query.from(),
            query.until(),
            query.type(),
            cursor)
        .toUriString();
  }
}
