package org.orgo.studio.web.settings;

import java.util.List;
import java.util.stream.Stream;
import org.orgo.mail.Mailbox;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.springframework.stereotype.Component;

/** The queues, people and addresses a domain can lead to. */
@Component
class DomainSurroundings {
  private static final int MAX_MEMBERS = 200;

  private final Roles roles;
  private final UserAccounts accounts;
  private final AddressFounding mailboxes;

  DomainSurroundings(Roles roles, UserAccounts accounts, AddressFounding mailboxes) {
    this.roles = roles;
    this.accounts = accounts;
    this.mailboxes = mailboxes;
  }

  DomainPage.Choices choices(DomainForm form, List<String> forms) {
    boolean founder = CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN);
    return new DomainPage.Choices(
        roles.all().stream().map(Role::code).sorted().toList(),
        forms,
        missing(form),
        founder ? List.of() : administrators(),
        founder
            ? accounts.list("", MAX_MEMBERS).stream().filter(UserAccount::isActive).toList()
            : List.of(),
        addresses(form),
        founder ? mailboxes.existing() : List.of());
  }

  private List<String> addresses(DomainForm form) {
    return mailboxes.existing().stream()
        .filter(mailbox -> form.domain().equals(mailbox.type()))
        .map(Mailbox::address)
        .toList();
  }

  private List<String> missing(DomainForm form) {
    return Stream.concat(Stream.of(form.label().role()), FormValues.lines(form.roles()).stream())
        .filter(role -> !role.isEmpty() && roles.resolve(role).isEmpty())
        .distinct()
        .toList();
  }

  private List<String> administrators() {
    List<String> codes =
        roles.all().stream()
            .filter(role -> role.permissions().contains(Permissions.ORGANIZATION_ADMIN))
            .map(Role::code)
            .toList();
    return accounts.holdingAnyOf(codes).stream().map(UserAccount::displayName).toList();
  }
}
