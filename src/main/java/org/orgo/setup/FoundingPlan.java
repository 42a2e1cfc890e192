package org.orgo.setup;

import java.util.List;
import org.orgo.mail.NewMailbox;
import org.orgo.organizations.NewOrganization;
import org.orgo.people.accounts.NewUserAccount;

/**
 * What a new organization starts with, besides the standard roles.
 *
 * @param demo whether everybody knows its users' passwords
 */
public record FoundingPlan(
    NewOrganization organization,
    boolean demo,
    List<NewUserAccount> users,
    List<NewMailbox> mailboxes) {}
