package org.orgo.signals.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.orgo.organizations.Organizations;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.signals.ledger.EntryKind;
import org.orgo.signals.ledger.EntryResult;
import org.orgo.signals.ledger.Ledger;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerQuery;
import org.orgo.signals.ledger.LedgerTotal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All that came in on a day, for administrators. */
@RestController
@RequestMapping("/api/v3/ledger")
class LedgerController {

  private final Ledger ledger;
  private final Organizations organizations;
  private final Clock clock;

  LedgerController(Ledger ledger, Organizations organizations, Clock clock) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** How much came in on a day, by kind and result. */
  record LedgerDayView(LocalDate day, List<LedgerTotal> totals) {}

  /**
   * Lists what came in on a day, newest first, each thing once.
   *
   * @param day today unless it is named, as the organization's clocks show it
   */
  @GetMapping
  Page<LedgerEntry> listLedger(
      @RequestParam(name = "day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate day,
      @RequestParam(name = "kind", required = false) EntryKind kind,
      @RequestParam(name = "result", required = false) EntryResult result,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return ledger.entries(
        new LedgerQuery(day == null ? today() : day, kind, result), PageRequest.of(limit, cursor));
  }

  /**
   * Counts what came in on a day.
   *
   * @param day today unless it is named, as the organization's clocks show it
   */
  @GetMapping("/totals")
  LedgerDayView getLedgerTotals(
      @RequestParam(name = "day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate day) {
    LocalDate counted = day == null ? today() : day;
    return new LedgerDayView(counted, ledger.totals(counted));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().zone());
  }
}
