package org.orgo.tasks.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.orgo.people.UserId;
import org.springframework.lang.Nullable;

/**
 * What one person of a team has to do in its queues.
 *
 * @param userId null for what nobody works on
 * @param roles those of the team's queues that the person works in
 * @param oldestAt when the oldest of the open tasks was opened; null where there is none
 */
public record TeamLoad(
    @Nullable UserId userId,
    @Nullable String displayName,
    List<String> roles,
    int open,
    int inProgress,
    int onHold,
    int dueSoon,
    int overdue,
    @Nullable Instant oldestAt) {

  @JsonIgnore
  public boolean isOfSomebody() {
    return userId != null;
  }
}
