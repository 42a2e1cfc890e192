package org.orgo.compliance.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.audit.AuditFilter;
import org.orgo.vocabulary.work.LogCategory;

/**
 * What somebody searches the record by; empty or null where nothing is said.
 *
 * @param about the id of a task, a case or anything else, or the address of its page
 * @param person the e-mail address of who acted
 * @param kind of what was touched
 * @param from the first day
 * @param to the last day
 */
public record AuditForm(
    String about, String person, String kind, LogCategory category, LocalDate from, LocalDate to) {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  public AuditForm {
    about = about == null ? "" : about.strip();
    person = person == null ? "" : person.strip();
    kind = kind == null ? "" : kind;
  }

  public boolean filtered() {
    return !about.isEmpty()
        || !person.isEmpty()
        || !kind.isEmpty()
        || category != null
        || from != null
        || to != null;
  }

  /**
   * @param actor whom the address belongs to; null where none is searched for
   */
  AuditFilter filter(UUID actor, ZoneId zone) {
    return new AuditFilter(
        kind.isEmpty() ? null : kind,
        about.isEmpty() ? null : objectId(),
        actor,
        null,
        category,
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private String objectId() {
    Matcher id = ID.matcher(about);
    return id.find() ? id.group().toLowerCase(Locale.ROOT) : about;
  }
}
