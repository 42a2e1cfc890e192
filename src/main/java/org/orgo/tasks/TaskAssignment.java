package org.orgo.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/** Who owns a task, who works on it, and who takes part in it. */
public record TaskAssignment(
    String ownerRole,
    @Nullable UserId ownerUserId,
    @Nullable UserId assigneeUserId,
    @JsonIgnore List<String> participantUserIds,
    @JsonIgnore List<String> participantRoles) {

  public static TaskAssignment inQueue(String ownerRole) {
    return new TaskAssignment(ownerRole, null, null, List.of(), List.of());
  }

  /** Another queue has its own people: nobody owns it personally there. */
  public TaskAssignment to(String role, UserId assignee) {
    UserId owner = role.equals(ownerRole) ? ownerUserId : null;
    return new TaskAssignment(role, owner, assignee, participantUserIds, participantRoles);
  }

  public TaskAssignment ownedBy(UserId owner) {
    return new TaskAssignment(
        ownerRole, owner, assigneeUserId, participantUserIds, participantRoles);
  }
}
