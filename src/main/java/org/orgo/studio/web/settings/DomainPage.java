package org.orgo.studio.web.settings;

import java.util.List;
import org.orgo.domains.DomainTrial.TriedSignal;
import org.orgo.mail.Mailbox;
import org.orgo.people.accounts.UserAccount;

/**
 * The form of a domain.
 *
 * @param tried a signal that somebody tried, and where it would go; null before that
 */
public record DomainPage(SettingsHead head, DomainForm form, Choices choices, Tried tried) {

  /**
   * What there is to choose from.
   *
   * @param missing roles that the domain names and the organization does not have
   * @param founders who can found a queue; empty where the reader can
   * @param members who may hold a queue
   * @param addresses that are read for the domain
   * @param mailboxes whose servers a further address may be on; empty for whoever may add none
   */
  public record Choices(
      List<String> roles,
      List<String> forms,
      List<String> missing,
      List<String> founders,
      List<UserAccount> members,
      List<String> addresses,
      List<Mailbox> mailboxes) {}

  /**
   * @param result null where the domain has faults
   */
  public record Tried(String recipient, String subject, String text, TriedSignal result) {}
}
