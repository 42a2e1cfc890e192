package org.orgo.reviews.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.label.VerticalLevel;
import org.springframework.stereotype.Component;

/**
 * Finds the queue of a review case. The role of its label may go on behind a role of the
 * organization: {@code 11.94.Operations.Safety.Audit} is about {@code Operations.Safety}, on the
 * level of its department head, who owns the audit.
 */
@Component
public class PatternOwners {
  private final Roles roles;

  PatternOwners(Roles roles) {
    this.roles = roles;
  }

  /** The role itself where the organization has it, else whoever stands on the label's level. */
  public Role of(Label label) {
    String code = label.horizontalRole().map(role -> role.code()).orElse("");
    Optional<Role> exact = roles.resolve(code);
    return exact.or(() -> about(code).map(role -> onLevel(role, label))).orElseGet(roles::triage);
  }

  /** The role that the beginning of the code names. */
  private Optional<Role> about(String code) {
    int dot = code.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String shorter = code.substring(0, dot);
    return roles.resolve(shorter).or(() -> about(shorter));
  }

  private Role onLevel(Role role, Label label) {
    List<Role> line = new ArrayList<>(List.of(role));
    line.addAll(roles.lineAbove(role.code()));
    return line.stream()
        .filter(each -> !label.verticalLevel().isAbove(level(each)))
        .findFirst()
        .orElse(line.get(line.size() - 1));
  }

  private static VerticalLevel level(Role role) {
    return VerticalLevel.ofBase(Integer.parseInt(role.verticalBase()));
  }
}
