package org.orgo.tasks.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.organizations.profile.Profile;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.routing.EscalationLevel;
import org.orgo.routing.EscalationPath;
import org.orgo.routing.EscalationStep;
import org.orgo.tasks.Task;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.vocabulary.label.HorizontalRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the next role of an escalation. The table {@code escalation-path} names the next level, and
 * the owner's line of parents says which role has it. A level whose roles nobody holds is skipped,
 * and the step says so.
 */
@Component
class EscalationLine {

  private final EscalationPath path;
  private final Roles roles;
  private final Supplier<Profile> profile;

  @Autowired
  EscalationLine(EscalationPath path, Roles roles, Deadlines deadlines) {
    this(path, roles, deadlines::profile);
  }

  private EscalationLine(EscalationPath path, Roles roles, Supplier<Profile> profile) {
    this.path = path;
    this.roles = roles;
    this.profile = profile;
  }

  /** The line as it would be under another profile. */
  EscalationLine under(Profile other) {
    return new EscalationLine(path, roles, () -> other);
  }

  /** The line as other tables would have it. */
  EscalationLine by(EscalationPath other) {
    return new EscalationLine(other, roles, profile);
  }

  /**
   * @param role who owns the task from now on
   * @param announcedFirst whether the profile wants an announcement before the task moves
   * @param skipped roles in between that nobody holds
   * @param left steps that remain above this one, including announcements
   * @param waitFactor factor on the even share of the remaining time
   */
  record NextRole(
      String role,
      boolean atTheTop,
      boolean announcedFirst,
      List<String> skipped,
      int left,
      double waitFactor) {

    /** The same, when the task stays with its owner instead. */
    NextRole stayingWith(String owner) {
      return new NextRole(owner, atTheTop, false, skipped, atTheTop ? 0 : left + 1, waitFactor);
    }
  }

  /** What the table is asked about the owner of a task. */
  Map<String, Object> inputs(Task task) {
    Role owner = owner(task);
    return path.inputs(
        level(owner), profile.get().escalation().granularity(), HorizontalRole.parse(owner.code()));
  }

  NextRole next(Task task, DecisionKey table) {
    return next(task.ownerRole(), table);
  }

  /** The next role of work that this one owns. */
  NextRole next(String ownerRole, DecisionKey table) {
    List<String> skipped = new ArrayList<>();
    Role owner = roles.find(ownerRole).orElseThrow();
    EscalationStep row = row(owner, table);
    Role next = held(owner, row, skipped);
    if (next == null) {
      return new NextRole(ownerRole, true, false, skipped, 0, 1);
    }
    return new NextRole(
        next.code(), false, announced(row), skipped, stepsAbove(next, table), row.waitFactor());
  }

  private Role owner(Task task) {
    return roles.find(task.ownerRole()).orElseThrow();
  }

  private int stepsAbove(Role role, DecisionKey table) {
    return steps(role, table).size();
  }

  /**
   * Work of a role from its first step to the top.
   *
   * @return for each step whether the work moves; it is announced otherwise
   */
  List<Boolean> steps(String role) {
    return roles.resolve(role).map(owner -> steps(owner, EscalationPath.TABLE)).orElseGet(List::of);
  }

  private List<Boolean> steps(Role role, DecisionKey table) {
    List<Boolean> steps = new ArrayList<>();
    Role here = role;
    while (here != null) {
      EscalationStep row = row(here, table);
      here = held(here, row, new ArrayList<>());
      if (here != null) {
        if (announced(row)) {
          steps.add(false);
        }
        steps.add(true);
      }
    }
    return steps;
  }

  private boolean announced(EscalationStep row) {
    return row.notifyFirst() && profile.get().automation().announcesEscalation();
  }

  private EscalationStep row(Role role, DecisionKey table) {
    return path.after(
        table,
        level(role),
        profile.get().escalation().granularity(),
        HorizontalRole.parse(role.code()));
  }

  private Role held(Role role, EscalationStep row, List<String> skipped) {
    if (row.next().isEmpty()) {
      return null;
    }
    for (Role above : roles.lineAbove(role.code())) {
      if (level(above).compareTo(row.next().get()) < 0) {
        continue;
      }
      if (above.held()) {
        return above;
      }
      skipped.add(above.code());
    }
    return null;
  }

  private static EscalationLevel level(Role role) {
    return EscalationLevel.ofBase(Integer.parseInt(role.verticalBase()));
  }
}
