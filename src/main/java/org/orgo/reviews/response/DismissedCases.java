package org.orgo.reviews.response;

import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;

/** Closes the case of a dismissed pattern, unless somebody has begun with it. */
@Component
class DismissedCases {

  private static final String ARCHIVE = "archive";

  private final CaseBoard board;
  private final CaseDesk desk;
  private final Authorizations authorizations;

  DismissedCases(CaseBoard board, CaseDesk desk, Authorizations authorizations) {
    this.board = board;
    this.desk = desk;
    this.authorizations = authorizations;
  }

  void requireInCharge(CaseId id) {
    authorizations.requireActing(CurrentActor.get(), board.get(id), "pattern");
  }

  /** An own diagram may offer no way to archive; the case then stays for those who work on it. */
  void archiveUntouched(CaseId id, String reason) {
    Case theCase = board.get(id);
    boolean offered =
        board.actions(theCase).stream().anyMatch(action -> action.action().equals(ARCHIVE));
    if (theCase.status() == CaseStatus.OPEN && offered) {
      desk.act(id, ARCHIVE, reason, null);
    }
  }
}
