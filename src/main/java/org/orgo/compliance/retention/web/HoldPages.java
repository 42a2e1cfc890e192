package org.orgo.compliance.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.orgo.audit.hold.LegalHold;
import org.orgo.compliance.overview.ComplianceEntries;
import org.orgo.compliance.retention.HoldDesk;
import org.orgo.compliance.retention.web.HoldsPage.HoldRow;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of holds together. */
@Component
class HoldPages {

  private static final int ROWS = 30;

  private final HoldDesk desk;
  private final UserAccounts accounts;
  private final Layouts layouts;

  HoldPages(HoldDesk desk, UserAccounts accounts, Layouts layouts) {
    this.desk = desk;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public HoldsPage of(
      HoldForm draft, Map<String, String> errors, Cursor cursor, HttpServletRequest request) {
    Page<LegalHold> found = desk.list(new PageRequest(cursor, ROWS));
    Map<UserId, String> names =
        accounts.names(found.items().stream().map(hold -> new UserId(hold.placedBy())).toList());
    Layout layout = layouts.of(request, ComplianceEntries.KEY);
    List<HoldRow> rows =
        found.items().stream()
            .map(hold -> row(hold, names.get(new UserId(hold.placedBy())), layout.texts()))
            .toList();
    return new HoldsPage(
        layout,
        desk.mayPlace() ? draft : null,
        errors,
        rows,
        found.nextCursor() == null
            ? null
            : HoldsPageController.PATH + "?cursor=" + found.nextCursor());
  }

  private static HoldRow row(LegalHold hold, String placedBy, Texts texts) {
    String named =
        switch (hold.kind()) {
          case CASE -> hold.caseId().toString();
          case PERSON -> hold.personId().toString();
          case LABEL -> hold.labelPattern();
          case PERIOD ->
              texts.get("hold.days", texts.day(hold.startsOn()), texts.day(hold.endsOn()));
        };
    return new HoldRow(
        hold.holdId().value(),
        hold.kind(),
        named,
        hold.caseId() == null ? null : "/cases/" + hold.caseId(),
        hold.reason(),
        placedBy,
        hold.placedAt(),
        hold.releasedAt(),
        hold.releaseReason());
  }
}
