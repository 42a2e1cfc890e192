package org.orgo.labels;

import static org.orgo.labels.CaseStatus.ARCHIVED;
import static org.orgo.labels.CaseStatus.IN_PROGRESS;
import static org.orgo.labels.CaseStatus.OPEN;
import static org.orgo.labels.CaseStatus.RESOLVED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which changes of status a case may go through. */
public final class CaseLaw {

  /** The status a case has before anything happened to it. */
  public static final CaseStatus INITIAL = OPEN;

  private static final List<Change> CHANGES =
      List.of(
          anyone(OPEN, IN_PROGRESS),
          anyone(OPEN, RESOLVED),
          withReason(OPEN, ARCHIVED),
          anyone(IN_PROGRESS, RESOLVED),
          withReason(IN_PROGRESS, ARCHIVED),
          anyone(RESOLVED, ARCHIVED),
          anyone(RESOLVED, IN_PROGRESS),
          // Archived is the end for everybody but an administrator, whose reopening is recorded as
          // a security event.
          new Change(ARCHIVED, IN_PROGRESS, true, true));

  private CaseLaw() {}

  public static Optional<Change> change(CaseStatus from, CaseStatus to) {
    return CHANGES.stream().filter(each -> each.from == from && each.to == to).findFirst();
  }

  public static boolean allows(CaseStatus from, CaseStatus to) {
    return change(from, to).filter(each -> !each.administratorOnly()).isPresent();
  }

  public static boolean allowsAnAdministrator(CaseStatus from, CaseStatus to) {
    return change(from, to).isPresent();
  }

  public static boolean needsReason(CaseStatus from, CaseStatus to) {
    return change(from, to).filter(Change::reasonRequired).isPresent();
  }

  public static Set<CaseStatus> reachableFrom(CaseStatus from) {
    return CHANGES.stream()
        .filter(each -> each.from == from && !each.administratorOnly())
        .map(Change::to)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Change anyone(CaseStatus from, CaseStatus to) {
    return new Change(from, to, false, false);
  }

  private static Change withReason(CaseStatus from, CaseStatus to) {
    return new Change(from, to, false, true);
  }

  /** A lawful change of status. */
  public record Change(
      CaseStatus from, CaseStatus to, boolean administratorOnly, boolean reasonRequired) {}
}
