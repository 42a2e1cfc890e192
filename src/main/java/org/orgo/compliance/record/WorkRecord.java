package org.orgo.compliance.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * Everything that happened to a task or case, as far as its reader may know, up to now or to a past
 * moment.
 *
 * @param asOf null for now
 * @param begun whether it existed then
 * @param status as it was then, as the owner role is
 * @param title as it is now; null where it is masked, as the description is
 * @param masked whether something is masked that can be revealed
 * @param revealed whether this is the one showing after a reason was given
 * @param entries oldest first
 * @param path where the diagram was walked; empty where no steps are kept
 */
public record WorkRecord(
    String kind,
    UUID id,
    String number,
    @Nullable Instant asOf,
    boolean begun,
    String status,
    String ownerRole,
    Visibility visibility,
    @Nullable String type,
    String label,
    Instant createdAt,
    @Nullable Instant closedAt,
    @Nullable String title,
    @Nullable String description,
    boolean masked,
    boolean revealed,
    List<RecordedTaskLine> tasks,
    List<RecordEntry> entries,
    List<PathStep> path) {

  /** A task of a case. */
  public record RecordedTaskLine(
      UUID taskId,
      String number,
      @Nullable String title,
      String status,
      String ownerRole,
      Visibility visibility) {}

  /**
   * A place of the diagram that was passed.
   *
   * @param here whether it is there at the moment of the record
   */
  public record PathStep(
      String activityId, String name, String type, int visits, Duration stayed, boolean here) {

    static final String WAITING = "userTask";

    /** Whether work waits there; elsewhere it only passes. */
    public boolean waits() {
      return WAITING.equals(type);
    }
  }
}
