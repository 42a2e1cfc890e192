package org.orgo.wellbeing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.wellbeing.persistence.CheckinMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes files of answers that were given elsewhere, such as in a survey. */
@Service
public class CheckinImport {

  /** Answers in one file. */
  static final int MAX_ROWS = 10_000;

  /** Lines a refusal names. */
  static final int MAX_ERRORS = 50;

  private final GroupDesk groups;
  private final CheckinMapper checkins;
  private final Organizations organizations;
  private final AuditLog audit;
  private final Clock clock;

  CheckinImport(
      GroupDesk groups,
      CheckinMapper checkins,
      Organizations organizations,
      AuditLog audit,
      Clock clock) {
    this.groups = groups;
    this.checkins = checkins;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a file of answers of groups that the actor looks after: all of it or nothing.
   *
   * @throws InvalidRequest naming up to 50 lines that cannot be taken, and why
   */
  @Transactional
  public ImportedCheckins take(List<CheckinRow> rows) {
    requireTakable(rows);
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> lines.add(row.json()));
    requireKnown(lines);
    int imported =
        checkins.insertAll(
            CurrentTenant.require(),
            lines,
            SignalSource.API,
            CurrentActor.get().userId(),
            clock.instant());
    audit.record(LogCategory.SYSTEM, "checkins.imported", "checkins", imported, "rows");
    return new ImportedCheckins(imported, rows.size() - imported);
  }

  private void requireTakable(List<CheckinRow> rows) {
    if (rows.isEmpty() || rows.size() > MAX_ROWS) {
      throw new InvalidRequest(
          FieldError.of("rows", "must be from 1 to 10000").worded("checkins.rows.refused"));
    }
    Instant now = clock.instant();
    List<FieldError> errors = new ArrayList<>();
    for (CheckinRow row : rows) {
      String where = "line " + row.line() + ", ";
      errors.addAll(CheckinLimits.broken(where, row.score(), row.tags()));
      if (row.answeredAt().isAfter(now)) {
        errors.add(FieldError.of(where + "answered_at", "lies in the future"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors.stream().limit(MAX_ERRORS).toList());
    }
  }

  private void requireKnown(ArrayNode lines) {
    List<String> allowed = groups.lookedAfter().stream().map(LearningGroup::code).toList();
    String zone = organizations.current().zone().getId();
    List<FieldError> errors =
        checkins.missing(CurrentTenant.require(), lines, allowed, zone).stream()
            .map(missing -> error(missing, allowed))
            .toList();
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private static FieldError error(CheckinMapper.Missing missing, List<String> groups) {
    String where = "line " + missing.line() + ", ";
    if (missing.groupMissing()) {
      return FieldError.notAmong(where + "group", groups);
    }
    return missing.personMissing()
        ? FieldError.of(where + "person", "nobody here has this address")
        : FieldError.of(where + "person", "was not in the group on that day");
  }
}
