package org.orgo.people.administration;

import org.orgo.people.accounts.PasswordLinks;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.administration.PasswordLinkDelivery.LinkPurpose;
import org.springframework.stereotype.Component;

/** One-time links that go straight to their readers. */
@Component
class SentLinks {

  private final PasswordLinks links;
  private final PasswordLinkDelivery delivery;

  SentLinks(PasswordLinks links, PasswordLinkDelivery delivery) {
    this.links = links;
    this.delivery = delivery;
  }

  void send(UserAccount account, LinkPurpose purpose) {
    delivery.deliver(account, links.issue(account.userId()), purpose);
  }
}
