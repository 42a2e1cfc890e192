package org.orgo.tasks.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.orgo.organizations.calendar.EscalationSpread;
import org.orgo.organizations.profile.Profile;
import org.orgo.routing.EscalationPath;
import org.springframework.stereotype.Component;

/**
 * Foretells the escalation of work that nobody answers, by the rule that {@link Escalations} has.
 */
@Component
public class EscalationForecast {

  /** A line of roles ends; this is for two that name each other as parents. */
  private static final int MAX_STEPS = 30;

  private final EscalationLine line;

  EscalationForecast(EscalationLine line) {
    this.line = line;
  }

  /**
   * One step, due when nobody has answered until then.
   *
   * @param role who owns the work then; of an announcement, who will
   * @param skipped roles in between that nobody holds
   */
  public record ForecastStep(Instant at, EscalationKind kind, String role, List<String> skipped) {}

  /**
   * @param immediate whether the first step is taken when the work is opened
   */
  public List<ForecastStep> of(
      String owner,
      Profile profile,
      EscalationPath path,
      EscalationSpread spread,
      boolean immediate) {
    EscalationLine asked = line.under(profile).by(path);
    List<ForecastStep> steps = new ArrayList<>();
    Instant at = immediate ? spread.created() : spread.deadline();
    String role = owner;
    String announced = null;
    boolean byHand = immediate;
    while (steps.size() < MAX_STEPS) {
      EscalationLine.NextRole next = asked.next(role, EscalationPath.TABLE);
      if (next.atTheTop()) {
        steps.add(new ForecastStep(at, EscalationKind.REMIND, role, next.skipped()));
        return steps;
      }
      boolean announces = next.announcedFirst() && !byHand && !next.role().equals(announced);
      EscalationKind kind = announces ? EscalationKind.ANNOUNCE : EscalationKind.MOVE;
      steps.add(new ForecastStep(at, kind, next.role(), next.skipped()));
      announced = announces ? next.role() : null;
      role = announces ? role : next.role();
      at = spread.after(at, announces ? next.left() + 1 : next.left(), next.waitFactor());
      byHand = false;
    }
    return steps;
  }
}
