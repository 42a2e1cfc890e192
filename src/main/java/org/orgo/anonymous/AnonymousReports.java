package org.orgo.anonymous;

import org.orgo.anonymous.ReportBudgets.Budget;
import org.orgo.anonymous.persistence.ReportStore;
import org.orgo.audit.AuditLog;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.ReportedBefore;
import org.orgo.signals.SignalDesk;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;

/** Takes reports of people who are not known, and gives each a receipt. */
@Service
public class AnonymousReports {

  private final SignalDesk signals;
  private final ReportStore reports;
  private final ReceiptHashes hashes;
  private final ReportBudgets budgets;
  private final AuditLog audit;

  AnonymousReports(
      SignalDesk signals,
      ReportStore reports,
      ReceiptHashes hashes,
      ReportBudgets budgets,
      AuditLog audit) {
    this.signals = signals;
    this.reports = reports;
    this.hashes = hashes;
    this.budgets = budgets;
    this.audit = audit;
  }

  /**
   * Takes a report through the same intake as every other signal.
   *
   * @param address where it comes from; counted and forgotten
   * @return the only time that the receipt is told
   * @throws InvalidRequest when something is missing or too long
   * @throws ReportedBefore when the same form was sent before
   * @throws ReportsThrottled when too many came within the hour
   */
  public ReceiptNumber take(NewAnonymousReport report, String address) {
    var signal = report.signal();
    budgets.take(Budget.REPORT, address);
    ReceiptNumber receipt = ReceiptNumber.random();
    signals.reportAnonymously(
        signal,
        id -> {
          reports.add(id, hashes.of(receipt), report.files());
          audit.record(LogCategory.TASK, "anonymous_report.received", "signal", id);
        });
    return receipt;
  }
}
