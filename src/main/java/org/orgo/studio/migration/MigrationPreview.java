package org.orgo.studio.migration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Which tasks run in earlier versions, and where they would go on in the live one.
 *
 * @param version the live one
 */
public record MigrationPreview(String file, String version, List<RunningVersion> running) {

  /**
   * @param tried whether it is tried on a share of new work; its tasks stay as long as that runs
   * @param sameAsLive whether it is the same diagram as the live one, so that its tasks offer the
   *     same wherever they run
   * @param tasks that run in it, wherever they are
   * @param inTransit of these, how many a job has yet to bring to their next wait state
   */
  public record RunningVersion(
      String version,
      @JsonIgnore String definition,
      boolean tried,
      boolean sameAsLive,
      long tasks,
      long inTransit,
      List<RunningState> states) {}

  /**
   * @param suspended of these, how many an operator has suspended; they stay
   * @param failed of these, how many wait for an operator because a step has failed; they stay
   * @param goesTo the wait state of the live version where they go on unless somebody chooses;
   *     absent when somebody has to
   * @param choices the wait states where they may go on: of the same status, with the same clock
   */
  public record RunningState(
      String waitState,
      String name,
      String status,
      long tasks,
      long suspended,
      long failed,
      @Nullable String goesTo,
      List<StateChoice> choices) {}

  /** A wait state of the live version. */
  public record StateChoice(String waitState, String name) {}
}
