package org.orgo.setup;

import java.util.List;
import org.orgo.mail.NewMailbox;
import org.orgo.organizations.Organizations;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds a mailbox to an organization that was founded before, such as that of a new domain. */
@Service
public class FurtherMailboxes {

  private final SetupRules rules;
  private final MailboxTrial trial;
  private final Organizations organizations;
  private final FirstAccounts accounts;
  private final TransactionTemplate transaction;

  FurtherMailboxes(
      SetupRules rules,
      MailboxTrial trial,
      Organizations organizations,
      FirstAccounts accounts,
      TransactionTemplate transaction) {
    this.rules = rules;
    this.trial = trial;
    this.organizations = organizations;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  /**
   * Adds the mailbox that the answers describe, to be read from now on. What is not answered has
   * its usual answer.
   *
   * @param tryMailbox whether a mailbox that cannot be read is refused
   * @return its address
   * @throws InvalidRequest naming each answer that cannot be taken
   */
  public String add(String slug, SetupAnswers given, boolean tryMailbox) {
    SetupAnswers answers = rules.completed(given, SetupQuestion.ofMailbox());
    List<FieldError> faults = rules.faults(answers, SetupQuestion.ofMailbox());
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
    NewMailbox mailbox =
        new AnsweredPlan(answers).mailbox().orElseThrow(() -> refused("mailbox", "is missing"));
    if (!organizations.has(slug)) {
      throw refused("organization", "There is no organization " + slug);
    }
    NewMailbox tried = tryMailbox ? trial.requireReadable(mailbox) : mailbox;
    CurrentTenant.run(
        organizations.get(slug).organizationId(),
        () -> transaction.executeWithoutResult(status -> add(tried)));
    return mailbox.address();
  }

  private void add(NewMailbox mailbox) {
    if (accounts.hasMailbox(mailbox.address())) {
      throw refused("mailbox", mailbox.address() + " is read already");
    }
    accounts.addMailboxes(List.of(mailbox));
  }

  private static InvalidRequest refused(String field, String why) {
    return new InvalidRequest(FieldError.of(field, why));
  }
}
