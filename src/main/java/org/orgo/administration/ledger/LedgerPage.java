package org.orgo.administration.ledger;

import java.time.LocalDate;
import java.util.List;
import org.orgo.mail.reconciliation.ReconciledMailbox;
import org.orgo.signals.ledger.EntryKind;
import org.orgo.signals.ledger.EntryResult;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerTotal;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * What came in on a day.
 *
 * @param today as the organization's clocks show it
 * @param kind null for all
 * @param result null for all
 * @param moreHref null on the last page
 */
public record LedgerPage(
    Layout layout,
    LocalDate day,
    LocalDate today,
    @Nullable EntryKind kind,
    @Nullable EntryResult result,
    List<LedgerTotal> totals,
    List<ReconciledMailbox> mailboxes,
    List<LedgerEntry> entries,
    @Nullable String moreHref) {

  public boolean isFiltered() {
    return kind != null || result != null;
  }

  public boolean isShown(LedgerTotal total) {
    return total.kind() == kind && total.result() == result;
  }

  /** All that came in, whatever it is. */
  public long sum() {
    return totals.stream().mapToLong(LedgerTotal::count).sum();
  }

  public String hrefOf(LocalDate other) {
    return LedgerPageController.PATH + "?day=" + other;
  }

  public String hrefOf(LedgerTotal total) {
    return hrefOf(day) + "&kind=" + total.kind() + "&result=" + total.result();
  }

  /** Where what it became can be looked at; null where it became nothing. */
  public static String hrefOf(LedgerEntry entry) {
    if (entry.taskId() != null) {
      return "/tasks/" + entry.taskId();
    }
    return entry.caseId() == null ? null : "/cases/" + entry.caseId();
  }

  /** Enough of a hash to compare by eye. */
  public static String shortHash(LedgerEntry entry) {
    return entry.sha256().substring(0, 12);
  }
}
