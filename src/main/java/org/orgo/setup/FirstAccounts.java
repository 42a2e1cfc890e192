package org.orgo.setup;

import java.util.List;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.springframework.stereotype.Component;

/** The users and mailboxes that the current organization starts with. */
@Component
class FirstAccounts {

  private final UserAccounts users;
  private final Mailboxes mailboxes;
  private final FoundingLog log;

  FirstAccounts(UserAccounts users, Mailboxes mailboxes, FoundingLog log) {
    this.users = users;
    this.mailboxes = mailboxes;
    this.log = log;
  }

  List<UserId> create(List<NewUserAccount> accounts) {
    return accounts.stream().map(users::create).toList();
  }

  boolean hasMailbox(String address) {
    return mailboxes.has(address);
  }

  void addMailboxes(List<NewMailbox> added) {
    added.forEach(mailbox -> log.mailboxAdded(mailboxes.add(mailbox)));
  }
}
