package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.people.UserId;

/** What a person edits on a case apart from its status; null leaves a part as it is. */
public record CaseChange(
    String title,
    String description,
    List<String> tags,
    ObjectNode metadata,
    NamedParticipants participants,
    Integer expectedVersion) {

  /**
   * Who takes part from now on, besides those who asked for it.
   *
   * @param roles codes or aliases
   */
  public record NamedParticipants(List<UserId> users, List<String> roles) {}
}
