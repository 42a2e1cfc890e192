package org.orgo.configuration;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleAdministration;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings roles in through the facades that the pages use. A change that is refused is tried again
 * after the others: a parent may come later in the alphabet, and a right may first go to one role
 * before it leaves another.
 */
@Component
class RoleImport {

  private final RoleEditing editing;
  private final RoleAdministration administration;
  private final Roles roles;
  private final TransactionTemplate step;

  RoleImport(
      RoleEditing editing,
      RoleAdministration administration,
      Roles roles,
      PlatformTransactionManager transactions) {
    this.editing = editing;
    this.administration = administration;
    this.roles = roles;
    this.step = new TransactionTemplate(transactions);
    this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param wanted those that differ, by path
   * @param removed codes, by path
   * @return what was refused to the end
   */
  List<FileMistake> bringIn(Map<String, ConfiguredRole> wanted, Map<String, String> removed) {
    Map<String, Runnable> open = new LinkedHashMap<>();
    wanted.forEach((path, role) -> open.put(path, () -> write(role)));
    removed.forEach((path, code) -> open.put(path, () -> administration.remove(code)));
    Map<String, List<FileMistake>> refused = new LinkedHashMap<>();
    boolean moved = true;
    while (moved && !open.isEmpty()) {
      moved = false;
      for (Iterator<Map.Entry<String, Runnable>> left = open.entrySet().iterator();
          left.hasNext(); ) {
        Map.Entry<String, Runnable> next = left.next();
        List<FileMistake> why = tried(next.getKey(), next.getValue());
        if (why.isEmpty()) {
          left.remove();
          moved = true;
        }
        refused.put(next.getKey(), why);
      }
    }
    return refused.values().stream().flatMap(List::stream).toList();
  }

  private void write(ConfiguredRole wanted) {
    if (roles.find(wanted.code()).map(Role::code).isPresent()) {
      editing.change(wanted.code(), wanted.change());
    } else {
      editing.create(wanted.change());
    }
  }

  /** What is refused leaves nothing behind: it goes back to where the step began. */
  private List<FileMistake> tried(String path, Runnable change) {
    try {
      step.executeWithoutResult(status -> change.run());
      return List.of();
    } catch (RuntimeException failure) {
      roles.changed();
      if (!(failure instanceof Refusal refusal)) {
        throw failure;
      }
      return mistakes(path, refusal);
    }
  }

  private static List<FileMistake> mistakes(String path, Refusal refusal) {
    List<FileMistake> found = new ArrayList<>();
    for (FieldError error : refusal.errors()) {
      String allowed = error.allowed() == null ? null : String.join(", ", error.allowed());
      found.add(new FileMistake(path, error.field(), null, error.message(), allowed));
    }
    return found.isEmpty()
        ? List.of(new FileMistake(path, null, null, refusal.getMessage(), null))
        : found;
  }
}
