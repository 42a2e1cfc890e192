package org.orgo.demo;

import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.StandardRoles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Users and mailboxes of a demo organization; every password is the demo's. */
@Component
@Profile("demo")
class DemoAccounts {

  private final UserAccounts users;
  private final Passwords passwords;
  private final Mailboxes mailboxes;
  private final DemoProperties properties;

  DemoAccounts(
      UserAccounts users, Passwords passwords, Mailboxes mailboxes, DemoProperties properties) {
    this.users = users;
    this.passwords = passwords;
    this.mailboxes = mailboxes;
    this.properties = properties;
  }

  void open(DemoOrganization demo) {
    StandardRoles.OF_FIRST_USERS.forEach(
        (name, held) ->
            users.create(
                new NewUserAccount(
                    demo.address(name), displayName(name), passwords.demo(), null, held)));
    demo.domains().forEach(domain -> mailboxes.add(mailbox(demo.address(domain), domain)));
  }

  private NewMailbox mailbox(String address, String domain) {
    return new NewMailbox(
        address,
        domain,
        new NewMailbox.Server(DemoMailServer.HOST, properties.imapPort(), false),
        new NewMailbox.MailboxLogin(address, DemoMailServer.PASSWORD),
        "INBOX",
        null);
  }

  private static String displayName(String name) {
    return switch (name) {
      case "worker" -> "Wendy Worker";
      case "safety" -> "Sam Safety";
      case "supervisor" -> "Sue Supervisor";
      case "head" -> "Hector Head";
      case "hr" -> "Hana Resources";
      case "ops" -> "Otto Operator";
      case "admin" -> "Ada Admin";
      case "analyst" -> "Anna Analyst";
      case "compliance" -> "Carl Compliance";
      case "director" -> "Dora Director";
      case "ceo" -> "Cleo Chief";
      default -> name;
    };
  }
}
