package org.orgo.anonymous;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.anonymous.ReportBudgets.Budget;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.anonymous.persistence.ReportRow;
import org.orgo.anonymous.persistence.ReportStore;
import org.orgo.audit.AuditLog;
import org.orgo.tasks.TaskDesk;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the owner of a receipt and those who work on the report tell each other. Each question takes
 * the same statement and the same comparison, whether the receipt is wrong or of another
 * organization.
 */
@Service
public class ReportConversations {

  private static final byte[] NONE = new byte[32];

  private final ReportStore reports;
  private final TaskDesk tasks;
  private final ReceiptHashes hashes;
  private final ReportBudgets budgets;
  private final AuditLog audit;

  ReportConversations(
      ReportStore reports,
      TaskDesk tasks,
      ReceiptHashes hashes,
      ReportBudgets budgets,
      AuditLog audit) {
    this.reports = reports;
    this.tasks = tasks;
    this.hashes = hashes;
    this.budgets = budgets;
    this.audit = audit;
  }

  /**
   * @param receipt as it was written
   * @param address where it comes from; counted when the receipt is wrong, and forgotten
   * @throws UnknownReceipt when no report of this organization has it
   * @throws ReportsThrottled when too many wrong ones came within the hour
   */
  @Transactional(readOnly = true)
  public ReportState open(String receipt, String address) {
    return reports.state(find(receipt, address));
  }

  /**
   * Adds an answer, which those who work on the report are told of. One that was sent before is
   * left as it is.
   *
   * @param key of the form
   * @throws ReportNotInWork while the report waits to be routed
   * @throws UnknownReceipt when no report of this organization has it
   * @throws ReportsThrottled when too much came within the hour
   */
  @Transactional
  public ReportState answer(
      String receipt, UUID key, String text, List<CleanFile> files, String address) {
    ReportRow report = find(receipt, address);
    if (report.taskId() == null) {
      throw new ReportNotInWork();
    }
    if (!reports.hasAnswer(key)) {
      budgets.take(Budget.ANSWER, address);
      tasks.answerOfReporter(report.taskId(), key, text);
      reports.addFiles(report.signalId(), key, files);
      audit.record(LogCategory.TASK, "anonymous_report.answered", "task", report.taskId());
    }
    return reports.state(report);
  }

  private ReportRow find(String written, String address) {
    budgets.take(Budget.WRONG_RECEIPT, address);
    byte[] hash = ReceiptNumber.read(written).map(hashes::of).orElse(NONE);
    Optional<ReportRow> found = reports.find(hash);
    if (!MessageDigest.isEqual(hash, found.map(ReportRow::receiptHash).orElse(NONE))
        || found.isEmpty()) {
      throw new UnknownReceipt();
    }
    budgets.giveBack(Budget.WRONG_RECEIPT, address);
    return found.get();
  }
}
