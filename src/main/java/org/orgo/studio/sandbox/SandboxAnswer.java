package org.orgo.studio.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.routing.tables.DecisionTrace;
import org.springframework.lang.Nullable;

/**
 * What Orgo would do with a signal.
 *
 * @param path the elements of the intake diagram in their order
 * @param stoppedAt the element behind which it cannot be told; null when it came to an end
 * @param outcome as the signal's own would be
 * @param decisions the tables that were asked, with the rows that answered; version 0 is the
 *     draft's
 * @param notes what no table says
 * @param task that would be opened; null for none
 * @param joinsTaskId the open task that it would be a comment on; null for none. Open work that the
 *     reader may not read is left out, as if it were not there
 * @param joinsCaseId the open case that its task would belong to; as before
 * @param told null where it follows from the work that it joins, or cannot be told
 * @param sharePercent of new work that takes other versions; this tells what the rest takes. Null
 *     where all takes what is live
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SandboxAnswer(
    List<PassedElement> path,
    @Nullable String stoppedAt,
    String outcome,
    List<DecisionTrace> decisions,
    List<String> notes,
    @Nullable ForetoldTask task,
    @Nullable UUID joinsTaskId,
    @Nullable UUID joinsCaseId,
    @Nullable ToldPeople told,
    @Nullable Integer sharePercent) {

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record PassedElement(String id, String name) {}

  /**
   * @param ownerRole whose queue it is in, after an escalation at once
   * @param waitState the name of where it waits first
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record ForetoldTask(
      String title,
      String label,
      String type,
      String category,
      @Nullable String subtype,
      String severity,
      String priority,
      String visibility,
      String ownerRole,
      String status,
      String waitState,
      Map<String, Object> metadata,
      List<ForetoldAction> actions,
      Instant answerBy,
      List<ForetoldStep> escalations) {}

  /**
   * A button.
   *
   * @param form the id of the form behind it; null for none
   * @param fields what that form asks
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record ForetoldAction(
      String action,
      String name,
      boolean reasonRequired,
      @Nullable String form,
      List<String> fields) {}

  /**
   * A step of the escalation when nobody answers.
   *
   * @param kind MOVE, ANNOUNCE or REMIND
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record ForetoldStep(Instant at, String kind, String role, List<String> skipped) {}

  /**
   * Who would be told at once. Whoever may not read the accounts is told numbers as of other groups
   * of people: cut to a multiple of five, and nothing below the minimum group.
   *
   * @param notices how many people would find a notice
   * @param mails how many of them would get a mail as well
   * @param byRole how many of them hold a role that it concerns
   * @param sender whether the sender would find a notice; the sender gets no mail. Null for readers
   *     who may not know who has an account
   * @param minimumGroup below which a number is 0; null where numbers are exact
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record ToldPeople(
      int notices,
      int mails,
      Map<String, Integer> byRole,
      @Nullable Boolean sender,
      @Nullable Integer minimumGroup) {}
}
