package org.orgo.configuration;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.configuration.FileChange.Effect;
import org.orgo.mail.administration.MailboxImport;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleAdministration;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings roles and mailboxes in, which hold at once, through the facades that the pages use. A
 * change that is refused is tried again after the others: a parent may come later in the alphabet,
 * and a right may first go to one role before it leaves another.
 */
@Component
class DirectImport {

  private final RoleEditing editing;
  private final RoleAdministration administration;
  private final Roles roles;
  private final MailboxImport mailboxes;
  private final TransactionTemplate step;

  DirectImport(
      RoleEditing editing,
      RoleAdministration administration,
      Roles roles,
      MailboxImport mailboxes,
      PlatformTransactionManager transactions) {
    this.editing = editing;
    this.administration = administration;
    this.roles = roles;
    this.mailboxes = mailboxes;
    this.step = new TransactionTemplate(transactions);
    this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What was refused to the end. */
  List<FileMistake> bringIn(ReadConfiguration read, List<FileChange> changes) {
    Map<String, Runnable> open = new LinkedHashMap<>();
    made(changes, read.roles()).forEach((path, role) -> open.put(path, () -> write(role)));
    FileChange.paths(changes, each -> each.effect() == Effect.REMOVED, ConfiguredRole.FOLDER)
        .forEach(path -> open.put(path, () -> administration.remove(ConfiguredRole.code(path))));
    made(changes, read.mailboxes())
        .forEach((path, mailbox) -> open.put(path, () -> mailboxes.bringIn(mailbox.settings())));
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

  /** Those that differ, by path. */
  private static <T> Map<String, T> made(List<FileChange> changes, Map<String, T> files) {
    Map<String, T> made = new TreeMap<>(files);
    made.keySet().retainAll(FileChange.paths(changes, FileChange::isMade, ""));
    return made;
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
      return FileMistake.of(path, refusal);
    }
  }
}
