package org.orgo.reviews.response.opening;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.Label;
import org.springframework.stereotype.Component;

/**
 * Finds the role that answers for a label whose own role nobody has: {@code
 * 11.94.Operations.Safety.Audit} leads to the department head above {@code Operations.Safety}. A
 * machine's unknown role would lead to triage, which has no business with what leadership audits.
 */
@Component
class PatternOwner {

  private final Roles roles;

  PatternOwner(Roles roles) {
    this.roles = roles;
  }

  /** The label as routing is to read it; unchanged where its role is known or nobody answers. */
  Label routed(Label label) {
    Optional<String> written = label.horizontalRole().map(HorizontalRole::code);
    if (written.isEmpty() || roles.resolve(written.get()).isPresent()) {
      return label;
    }
    int digits = String.valueOf(label.base()).length();
    return above(written.get(), digits)
        .or(() -> ofFunction(label.horizontalRole().get().function(), digits))
        .map(role -> label.withHorizontalRole(HorizontalRole.parse(role.code())))
        .orElse(label);
  }

  /** On the line above the nearest role there is, the first one at the label's level or higher. */
  private Optional<Role> above(String written, int digits) {
    return Stream.iterate(written, name -> name.contains("."), PatternOwner::withoutLastPart)
        .map(PatternOwner::withoutLastPart)
        .map(roles::resolve)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(
            near ->
                Stream.concat(Stream.of(near), roles.lineAbove(near.code()).stream())
                    .filter(role -> role.digits() <= digits)
                    .findFirst());
  }

  private Optional<Role> ofFunction(String function, int digits) {
    return roles.all().stream()
        .filter(role -> role.function().equalsIgnoreCase(function) && role.digits() <= digits)
        .max(Comparator.comparingInt(Role::digits));
  }

  private static String withoutLastPart(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
