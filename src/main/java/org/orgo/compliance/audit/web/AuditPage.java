package org.orgo.compliance.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.orgo.audit.verification.AuditCheck;
import org.orgo.compliance.audit.webhook.HeadDeliveryState;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.web.Layout;

/**
 * What was done, newest first, and whether the record of it is whole.
 *
 * @param check the last verification; null when there was none
 * @param heads how far the webhook of heads is; null where there is none
 * @param unknownPerson whether nobody has the address that was searched for
 * @param nextHref older entries, or null
 */
public record AuditPage(
    Layout layout,
    AuditForm form,
    AuditCheck check,
    HeadDeliveryState heads,
    boolean unknownPerson,
    List<AuditRow> rows,
    String nextHref,
    boolean firstPage) {

  /** What entries are about, as far as they can be searched by it. */
  public static final List<String> KINDS =
      List.of(
          "task",
          "case",
          "signal",
          "user",
          "role",
          "api_token",
          "export",
          "audit",
          "pattern",
          "group",
          "mailbox",
          "import",
          "definition",
          "definition_draft",
          "definition_proposal",
          "definition_release",
          "partial_release",
          "deployment",
          "replay",
          "migration",
          "process_instance",
          "job",
          "engine",
          "organization");

  public static final List<LogCategory> CATEGORIES = List.of(LogCategory.values());

  /** As messages name what was done. */
  public static String actionKey(String action) {
    return action.toLowerCase(Locale.ROOT);
  }

  /**
   * One entry.
   *
   * @param action its code, for which there may be words
   * @param who null when the system acted
   * @param object the title of a task or case that the reader may see, the name of an account, else
   *     the id
   * @param href its page, or null
   * @param fields names of what changed
   * @param token by which it was done, or null
   * @param address from where it was done, or null
   */
  public record AuditRow(
      Instant at,
      String action,
      String category,
      String origin,
      String who,
      String kind,
      String object,
      String href,
      List<String> fields,
      String token,
      String address) {}
}
