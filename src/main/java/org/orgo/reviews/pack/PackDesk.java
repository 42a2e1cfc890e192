package org.orgo.reviews.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewId;
import org.orgo.reviews.ReviewRegister;
import org.orgo.reviews.pack.persistence.ReviewPackMapper;
import org.orgo.tasks.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the minutes of a review and turns its decisions into tasks. */
@Service
public class PackDesk {

  private final ReviewPackMapper rows;
  private final ReviewRegister reviews;
  private final DecisionTasks tasks;
  private final Clock clock;

  PackDesk(ReviewPackMapper rows, ReviewRegister reviews, DecisionTasks tasks, Clock clock) {
    this.rows = rows;
    this.reviews = reviews;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * @param version of the minutes that were read; 0 when there were none
   * @throws MinutesChangedMeanwhile when somebody else has written first
   */
  @Transactional
  public void write(UUID review, String body, int version) {
    reviews.get(new ReviewId(review));
    TextLimits.requireAtMost("minutes", body, TextLimits.MAX_DESCRIPTION_LENGTH);
    int written =
        rows.writeMinutes(
            CurrentTenant.require(), review, body, CurrentActor.get().userId(), now(), version);
    if (written == 0) {
      throw new MinutesChangedMeanwhile();
    }
  }

  /**
   * Opens a task for what was decided.
   *
   * @param ownerRole whose it is, by code or alias
   */
  @Transactional
  public Task decide(UUID review, String body, String ownerRole) {
    reviews.get(new ReviewId(review));
    InvalidRequest.requireText("decision", body, TextLimits.MAX_TITLE_LENGTH);
    Task task = tasks.open(body.strip(), ownerRole);
    rows.decide(
        CurrentTenant.require(),
        UUID.randomUUID(),
        review,
        body.strip(),
        task.taskId(),
        CurrentActor.get().userId(),
        now());
    return task;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
