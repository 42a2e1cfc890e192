package org.orgo.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.Decisions;
import org.orgo.people.Role;
import org.orgo.people.Roles;
import org.springframework.stereotype.Component;

/**
 * Who is next. The table {@code escalation-path} names the next level; the owner's line of parents
 * says which role that is. A level nobody holds is skipped, and the step says so.
 */
@Component
class EscalationPath {

  private static final DecisionKey TABLE = new DecisionKey("escalation-path");

  /** The rungs of the vertical axis, from the bottom. */
  private static final List<String> LADDER = List.of("STAFF", "LEAD", "HEAD", "CHIEF", "CEO");

  private final Decisions decisions;
  private final Roles roles;
  private final Deadlines deadlines;

  EscalationPath(Decisions decisions, Roles roles, Deadlines deadlines) {
    this.decisions = decisions;
    this.roles = roles;
    this.deadlines = deadlines;
  }

  /**
   * @param role who owns the task from now on
   * @param skipped roles on the way that nobody holds
   * @param left steps that remain above this one
   */
  record Step(String role, boolean atTheTop, List<String> skipped, int left) {}

  Step next(Task task) {
    List<String> skipped = new ArrayList<>();
    Role next = nextHeld(task.ownerRole(), skipped);
    if (next == null) {
      return new Step(task.ownerRole(), true, skipped, 0);
    }
    return new Step(next.code(), false, skipped, stepsAbove(next.code()));
  }

  private int stepsAbove(String role) {
    int steps = 0;
    for (Role above = nextHeld(role, new ArrayList<>());
        above != null;
        above = nextHeld(above.code(), new ArrayList<>())) {
      steps++;
    }
    return steps;
  }

  private Role nextHeld(String code, List<String> skipped) {
    int wanted = LADDER.indexOf(wantedLevel(code));
    if (wanted < 0) {
      return null;
    }
    for (Role above : roles.lineAbove(code)) {
      if (LADDER.indexOf(level(above)) < wanted) {
        continue;
      }
      if (above.held()) {
        return above;
      }
      skipped.add(above.code());
    }
    return null;
  }

  private String wantedLevel(String code) {
    Role role = roles.find(code).orElseThrow();
    String granularity = deadlines.escalation().granularity().name().toLowerCase(Locale.ROOT);
    return decisions
        .evaluate(
            TABLE,
            Map.of(
                "granularity", granularity,
                "level", level(role),
                "owningFunction", role.function()))
        .text("nextLevel");
  }

  /** One digit tells the CEO (1) from the C-level (2 and on). */
  private static String level(Role role) {
    return switch (role.digits()) {
      case 4 -> "STAFF";
      case 3 -> "LEAD";
      case 2 -> "HEAD";
      default -> role.verticalBase().equals("1") ? "CEO" : "CHIEF";
    };
  }
}
