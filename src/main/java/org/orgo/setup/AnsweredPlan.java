package org.orgo.setup;

import java.util.List;
import java.util.Optional;
import org.orgo.mail.NewMailbox;
import org.orgo.organizations.NewOrganization;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.roles.StandardRoles;

/** Reads complete answers without faults as what is to be founded. */
final class AnsweredPlan {

  private final SetupAnswers answers;

  AnsweredPlan(SetupAnswers answers) {
    this.answers = answers;
  }

  /**
   * @param mailbox as it was tried; empty for none
   */
  FoundingPlan plan(Optional<NewMailbox> mailbox) {
    return new FoundingPlan(
        organization(), false, List.of(administrator()), mailbox.stream().toList());
  }

  private NewOrganization organization() {
    return new NewOrganization(
        answers.of(SetupQuestion.SLUG),
        answers.of(SetupQuestion.NAME),
        answers.of(SetupQuestion.PROFILE),
        answers.of(SetupQuestion.ZONE),
        answers.of(SetupQuestion.LOCALE),
        AnswerFormats.calendar(answers.of(SetupQuestion.CALENDAR)));
  }

  private NewUserAccount administrator() {
    return new NewUserAccount(
        answers.of(SetupQuestion.ADMIN_EMAIL),
        answers.of(SetupQuestion.ADMIN_NAME),
        null, // chosen with the link
        null,
        StandardRoles.ofFirstAdministrator(List.of()));
  }

  Optional<NewMailbox> mailbox() {
    return answers.has(SetupQuestion.MAILBOX) ? Optional.of(named()) : Optional.empty();
  }

  private NewMailbox named() {
    String type = answers.of(SetupQuestion.MAILBOX_TYPE);
    String authservId = answers.of(SetupQuestion.MAILBOX_AUTHSERV_ID);
    return new NewMailbox(
        answers.of(SetupQuestion.MAILBOX),
        type.equals(SetupRules.GENERAL) ? null : type,
        new NewMailbox.Server(
            answers.of(SetupQuestion.MAILBOX_HOST),
            Integer.parseInt(answers.of(SetupQuestion.MAILBOX_PORT)),
            answers.of(SetupQuestion.MAILBOX_TLS).equals(SetupRules.YES)),
        new NewMailbox.MailboxLogin(
            answers.of(SetupQuestion.MAILBOX_USER), answers.of(SetupQuestion.MAILBOX_PASSWORD)),
        answers.of(SetupQuestion.MAILBOX_FOLDER),
        authservId.isEmpty() ? null : authservId);
  }
}
