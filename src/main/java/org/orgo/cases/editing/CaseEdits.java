package org.orgo.cases.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.cases.Case;
import org.orgo.cases.CaseChange;
import org.orgo.cases.CaseChangedMeanwhile;
import org.orgo.cases.CaseContent;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseId;
import org.orgo.cases.persistence.Cases;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.Roles;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;

/** Changes everything about a case but its status: words, tags, metadata, participants. */
@Component
public class CaseEdits {

  private static final String PARTICIPANTS = "participants";

  private final Cases cases;
  private final Roles roles;
  private final UserAccounts users;

  CaseEdits(Cases cases, Roles roles, UserAccounts users) {
    this.cases = cases;
    this.roles = roles;
    this.users = users;
  }

  /**
   * The case as it is from now on; what changes nothing leaves no trace.
   *
   * @throws CaseIsArchived when nothing about it is changed any more
   * @throws CaseChangedMeanwhile when somebody else changed it first
   */
  public Case change(Case seen, CaseChange change) {
    if (seen.status() == CaseStatus.ARCHIVED) {
      throw new CaseIsArchived(seen);
    }
    requireWithinLimits(change);
    Case changed = seen.with(change, cases.now());
    if (change.metadata() != null) {
      JsonLimits.requireObject("metadata", changed.content().metadata());
    }
    ObjectNode differences = differences(seen.content(), changed.content());
    if (change.participants() != null && takePart(seen.caseId(), change.participants())) {
      differences.put(PARTICIPANTS, true);
    }
    if (differences.isEmpty()) {
      return seen;
    }
    cases.change(seen, changed, CaseEvent.CaseEventKind.METADATA_UPDATED, differences);
    return differences.has(PARTICIPANTS) ? cases.get(seen.caseId()) : changed;
  }

  private static void requireWithinLimits(CaseChange change) {
    if (change.title() != null) {
      InvalidRequest.requireText("title", change.title(), TextLimits.MAX_TITLE_LENGTH);
    }
    TextLimits.requireAtMost(
        "description", change.description(), TextLimits.MAX_DESCRIPTION_LENGTH);
    TextLimits.requireTags(change.tags());
    JsonLimits.requireObject("metadata", change.metadata());
  }

  private boolean takePart(CaseId id, CaseChange.NamedParticipants wanted) {
    List<String> accounts =
        wanted.users().stream()
            .map(user -> users.requireActive(PARTICIPANTS, user).userId())
            .map(UserId::toString)
            .toList();
    List<String> codes =
        wanted.roles().stream().map(role -> roles.require(PARTICIPANTS, role).code()).toList();
    return cases.takePart(id, accounts, codes);
  }

  private static ObjectNode differences(CaseContent before, CaseContent after) {
    ObjectNode data = Cases.data();
    if (!before.title().equals(after.title())) {
      data.put("title", true);
    }
    if (!before.description().equals(after.description())) {
      data.put("description", true);
    }
    if (!before.tags().equals(after.tags())) {
      data.put("tags", true);
    }
    if (!before.metadata().equals(after.metadata())) {
      data.put("metadata", true);
    }
    return data;
  }
}
