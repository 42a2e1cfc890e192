package org.orgo.cases.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.orgo.cases.Case;
import org.orgo.cases.CaseEvent;
import org.orgo.people.UserId;

/**
 * A case with all that is stored of it, oldest first; its tasks are read apart.
 *
 * @param unnamed accounts that ANONYMISED work does not name, because it may be about them
 */
public record RecordedCase(
    Case theCase, List<CaseEvent> events, List<CaseDecision> decisions, Set<UserId> unnamed) {

  /** Why the case is what it is. */
  public record CaseDecision(Instant decidedAt, ObjectNode explanation) {}
}
