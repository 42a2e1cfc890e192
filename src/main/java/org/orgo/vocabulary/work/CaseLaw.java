package org.orgo.vocabulary.work;

import static org.orgo.vocabulary.work.CaseStatus.ARCHIVED;
import static org.orgo.vocabulary.work.CaseStatus.IN_PROGRESS;
import static org.orgo.vocabulary.work.CaseStatus.OPEN;
import static org.orgo.vocabulary.work.CaseStatus.RESOLVED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which changes of status a case may go through. */
public final class CaseLaw {

  /** The status a case has before anything happened to it. */
  public static final CaseStatus INITIAL = OPEN;

  private static final List<CaseStatusChange> CHANGES =
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
          new CaseStatusChange(ARCHIVED, IN_PROGRESS, true, true));

  private CaseLaw() {}

  public static Optional<CaseStatusChange> change(CaseStatus from, CaseStatus to) {
    return CHANGES.stream().filter(each -> each.from == from && each.to == to).findFirst();
  }

  public static boolean allows(CaseStatus from, CaseStatus to) {
    return change(from, to).filter(each -> !each.administratorOnly()).isPresent();
  }

  public static boolean allowsAnAdministrator(CaseStatus from, CaseStatus to) {
    return change(from, to).isPresent();
  }

  public static boolean needsReason(CaseStatus from, CaseStatus to) {
    return change(from, to).filter(CaseStatusChange::reasonRequired).isPresent();
  }

  public static Set<CaseStatus> reachableFrom(CaseStatus from) {
    return CHANGES.stream()
        .filter(each -> each.from == from && !each.administratorOnly())
        .map(CaseStatusChange::to)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static CaseStatusChange anyone(CaseStatus from, CaseStatus to) {
    return new CaseStatusChange(from, to, false, false);
  }

  private static CaseStatusChange withReason(CaseStatus from, CaseStatus to) {
    return new CaseStatusChange(from, to, false, true);
  }

  /** A lawful change of status. */
  public record CaseStatusChange(
      CaseStatus from, CaseStatus to, boolean administratorOnly, boolean reasonRequired) {}
}
