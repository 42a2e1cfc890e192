package org.orgo.compliance.record.web;

import org.orgo.compliance.record.RecordEntry;
import org.orgo.compliance.record.RecordEntry.RecordedFact;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.web.Layout;
import org.orgo.web.Texts;

/**
 * The record of a task or case.
 *
 * @param asOf the day as the form has it; empty for now
 * @param heat where the diagram was walked, as JSON for the script that draws it; null for nowhere
 * @param reason as it was refused, or empty
 * @param refused whether a reveal was asked for without a sufficient reason
 */
public record RecordPage(
    Layout layout, WorkRecord work, String asOf, String heat, String reason, boolean refused) {

  /** Where the record itself is. */
  public String href() {
    return "/compliance/%ss/%s".formatted(work.kind(), work.id());
  }

  /** Where the item is for those who work on it. */
  public String itemHref() {
    return "/%ss/%s".formatted(work.kind(), work.id());
  }

  /** The words for its statuses. */
  public String vocabulary() {
    return work.kind().equals("case") ? "case_status" : "status";
  }

  /** The words for what an entry came from and led to. */
  public static String vocabulary(RecordEntry entry) {
    return switch (entry.kind()) {
      case "CASE_MOVED" -> "case_status";
      case "STATUS_CHANGED" -> "status";
      default -> "record.value";
    };
  }

  /** What stands before an entry. */
  public static String icon(RecordEntry entry) {
    return switch (entry.kind()) {
      case "SIGNAL_RECEIVED" -> "inbox";
      case "MAIL_RECEIVED" -> "envelope";
      case "MAIL_ANSWERED", "MAIL_SENT" -> "envelope-paper";
      case "DECIDED", "PROFILE_APPLIED" -> "table";
      case "COMMENT" -> "chat-left-text";
      case "READ", "RECORD_READ", "REVEALED" -> "person-check";
      case "NOTICE" -> "bell";
      case "ESCALATED", "ESCALATION_ANNOUNCED" -> "arrow-up-circle";
      case "ENGINE_OPERATED", "MIGRATED" -> "gear";
      default -> "circle";
    };
  }

  /** An input or output of a table has the name its table gives it; others have words. */
  public static String factName(RecordedFact fact, Texts texts) {
    int space = fact.name().indexOf(' ');
    return space < 0
        ? texts.of("record.fact", fact.name())
        : texts.of("record.fact", fact.name().substring(0, space)) + fact.name().substring(space);
  }
}
