package org.orgo.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orgo.mail.NewMailbox;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.Passwords;
import org.orgo.people.roles.StandardRoles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Users and mailboxes of a demo organization; every password is the demo's. */
@Component
@Profile("demo")
class DemoAccounts {

  /** Works in every queue, so that there is somebody beside whoever looks at the demo. */
  private static final Map.Entry<String, List<String>> COLLEAGUE =
      Map.entry(
          "colleague",
          List.of(
              "Ops.Maintenance",
              "Operations.Safety",
              "HR.CaseOfficer",
              "IT.Support",
              "Education.Support"));

  private final Passwords passwords;
  private final DemoProperties properties;

  DemoAccounts(Passwords passwords, DemoProperties properties) {
    this.passwords = passwords;
    this.properties = properties;
  }

  List<NewUserAccount> users(DemoOrganization demo) {
    return Stream.concat(
            StandardRoles.OF_FIRST_USERS.entrySet().stream(),
            demo.hasColleague() ? Stream.of(COLLEAGUE) : Stream.empty())
        .map(
            user ->
                new NewUserAccount(
                    demo.address(user.getKey()),
                    displayName(user.getKey()),
                    passwords.demo(),
                    null,
                    user.getValue()))
        .toList();
  }

  List<NewMailbox> mailboxes(DemoOrganization demo) {
    return demo.domains().stream().map(domain -> mailbox(demo.address(domain), domain)).toList();
  }

  NewMailbox mailbox(String address, String domain) {
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
      case "colleague" -> "Cora Colleague";
      case "compliance" -> "Carl Compliance";
      case "director" -> "Dora Director";
      case "ceo" -> "Cleo Chief";
      default -> name;
    };
  }
}
