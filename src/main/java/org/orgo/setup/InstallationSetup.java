package org.orgo.setup;

import java.util.List;
import java.util.Optional;
import org.orgo.mail.NewMailbox;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Service;

/** Founds what the answers describe: an organization, its administrator, its first mailbox. */
@Service
public class InstallationSetup {

  private final SetupRules rules;
  private final MailboxTrial mailboxes;
  private final Founding founding;
  private final Invitations invitations;

  InstallationSetup(
      SetupRules rules, MailboxTrial mailboxes, Founding founding, Invitations invitations) {
    this.rules = rules;
    this.mailboxes = mailboxes;
    this.founding = founding;
    this.invitations = invitations;
  }

  /**
   * Founds all of it in one transaction. What is not answered has its usual answer.
   *
   * @param tryMailbox whether a mailbox that cannot be read stops it
   * @throws InvalidRequest naming each answer that cannot be taken
   */
  public SetupResult run(SetupAnswers given, boolean tryMailbox) {
    SetupAnswers answers = rules.completed(given);
    List<FieldError> faults = rules.faults(answers);
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
    AnsweredPlan answered = new AnsweredPlan(answers);
    Optional<NewMailbox> mailbox =
        tryMailbox ? answered.mailbox().map(mailboxes::requireReadable) : answered.mailbox();
    return founding.found(answered.plan(mailbox), founded -> result(answers, founded));
  }

  private SetupResult result(SetupAnswers answers, Founded founded) {
    return new SetupResult(
        answers.of(SetupQuestion.NAME),
        answers.of(SetupQuestion.SLUG),
        invitations.ofAdministrator(founded.users().get(0), answers.of(SetupQuestion.ADMIN_EMAIL)),
        invitations.ofOperator(answers),
        Optional.of(answers.of(SetupQuestion.MAILBOX)).filter(address -> !address.isEmpty()));
  }
}
