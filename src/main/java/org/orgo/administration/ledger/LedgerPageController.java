package org.orgo.administration.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.orgo.mail.reconciliation.MailboxReconciliations;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.signals.ledger.EntryKind;
import org.orgo.signals.ledger.EntryResult;
import org.orgo.signals.ledger.Ledger;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerQuery;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows what came in on a day, and whether the servers have anything else. */
@Controller
class LedgerPageController {

  static final String PATH = "/administration/ledger";

  private static final int ROWS = 50;

  private final Ledger ledger;
  private final MailboxReconciliations reconciliations;
  private final Layouts layouts;

  LedgerPageController(Ledger ledger, MailboxReconciliations reconciliations, Layouts layouts) {
    this.ledger = ledger;
    this.reconciliations = reconciliations;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(
      @RequestParam(name = "day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate day,
      @RequestParam(name = "kind", required = false) EntryKind kind,
      @RequestParam(name = "result", required = false) EntryResult result,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    Layout layout = layouts.of(request, "administration");
    LocalDate today = LocalDate.ofInstant(layout.texts().now(), ZoneId.of(layout.texts().zone()));
    LedgerQuery query = new LedgerQuery(day == null ? today : day, kind, result);
    Page<LedgerEntry> entries = ledger.entries(query, new PageRequest(cursor, ROWS));
    return Pages.show(
        "ledger",
        new LedgerPage(
            layout,
            query.day(),
            today,
            kind,
            result,
            ledger.totals(query.day()),
            reconciliations.all(),
            entries.items(),
            more(query, entries.nextCursor())));
  }

  private static String more(LedgerQuery query, String cursor) {
    if (cursor == null) {
      return null;
    }
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(PATH).queryParam("day", query.day());
    if (query.kind() != null) {
      address.queryParam("kind", query.kind());
    }
    if (query.result() != null) {
      address.queryParam("result", query.result());
    }
    return address.queryParam("cursor", cursor).toUriString();
  }
}
