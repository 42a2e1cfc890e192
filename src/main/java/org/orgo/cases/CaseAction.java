package org.orgo.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orgo.vocabulary.work.CaseStatus;

/** What people do with a case; each leads to one status. */
public enum CaseAction {
  START(CaseStatus.IN_PROGRESS),
  RESOLVE(CaseStatus.RESOLVED),
  ARCHIVE(CaseStatus.ARCHIVED),
  REOPEN(CaseStatus.IN_PROGRESS);

  private final CaseStatus leadsTo;

  CaseAction(CaseStatus leadsTo) {
    this.leadsTo = leadsTo;
  }

  public CaseStatus leadsTo() {
    return leadsTo;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CaseAction> ofKey(String key) {
    return Arrays.stream(values()).filter(action -> action.key().equalsIgnoreCase(key)).findFirst();
  }

  /** The actions that a case with this status offers. */
  public static List<CaseAction> offeredBy(CaseStatus status) {
    return switch (status) {
      case OPEN -> List.of(START, RESOLVE, ARCHIVE);
      case IN_PROGRESS -> List.of(RESOLVE, ARCHIVE);
      case RESOLVED -> List.of(REOPEN, ARCHIVE);
      case ARCHIVED -> List.of(REOPEN);
    };
  }
}
