package org.orgo.boards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orgo.insights.reports.ReportKind;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;

/** Which reports belong on one page, and for whom. */
public enum Board {
  WORKER(Set.of(), ReportKind.LOAD, ReportKind.DEADLINES),
  SUPERVISOR(
      Set.of(Permissions.REPORTS_READ),
      ReportKind.LOAD,
      ReportKind.AGE,
      ReportKind.DEADLINES,
      ReportKind.ESCALATIONS),
  HEAD(Set.of(Permissions.REPORTS_READ), ReportKind.ESCALATIONS, ReportKind.FLOW, ReportKind.LOAD),
  ANALYST(
      Set.of(Permissions.PROCESS_EDIT),
      ReportKind.WAIT_STATES,
      ReportKind.LABELS,
      ReportKind.FLOW,
      ReportKind.PROFILE_TWIN,
      ReportKind.OUTLIERS),
  CARE(
      Set.of(Permissions.TASK_WORK, Permissions.REPORTS_READ),
      ReportKind.PATTERNS,
      ReportKind.WELLBEING),
  COMPLIANCE(Set.of(Permissions.AUDIT_READ), ReportKind.LOAD, ReportKind.LABELS),
  OPERATIONS(Set.of(Permissions.ENGINE_OPERATE));

  private final Set<String> permissions;
  private final List<ReportKind> reports;

  Board(Set<String> permissions, ReportKind... reports) {
    this.permissions = permissions;
    this.reports = List.of(reports);
  }

  public List<ReportKind> reports() {
    return reports;
  }

  /** As an address writes it. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Holding one of its permissions suffices; one that asks for none is for everybody. */
  public boolean isFor(Actor actor) {
    return permissions.isEmpty() || permissions.stream().anyMatch(actor::may);
  }

  /** Names a permission that would open it. */
  public String permission() {
    return permissions.stream().sorted().findFirst().orElseThrow();
  }

  /** Whether it is about the reader's own work only. */
  public boolean isPersonal() {
    return this == WORKER;
  }

  public static Optional<Board> named(String path) {
    return Arrays.stream(values()).filter(board -> board.path().equals(path)).findFirst();
  }
}
