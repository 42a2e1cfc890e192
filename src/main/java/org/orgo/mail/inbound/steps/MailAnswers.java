package org.orgo.mail.inbound.steps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.mail.SignalId;
import org.orgo.mail.persistence.ParsedMailMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what the steps answer, with one statement a mail at the end of the transaction: the
 * question what a mail follows is asked after the others.
 */
@Component
public class MailAnswers {

  private final ParsedMailMapper mails;
  private final Clock clock;

  MailAnswers(ParsedMailMapper mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException when no transaction is open
   */
  public void keep(SignalId mail, List<MailAnswer> answers) {
    ofTransaction().answers.computeIfAbsent(mail, id -> new ArrayList<>()).addAll(answers);
  }

  private AnswersOfTransaction ofTransaction() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(AnswersOfTransaction.class::isInstance)
        .map(AnswersOfTransaction.class::cast)
        .findFirst()
        .orElseGet(this::registered);
  }

  private AnswersOfTransaction registered() {
    AnswersOfTransaction answers = new AnswersOfTransaction();
    TransactionSynchronizationManager.registerSynchronization(answers);
    return answers;
  }

  /** The answers that the transaction has not written yet. */
  private final class AnswersOfTransaction implements TransactionSynchronization {

    private final Map<SignalId, List<MailAnswer>> answers = new LinkedHashMap<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      answers.forEach(
          (mail, given) -> mails.answer(CurrentTenant.require(), mail, given, clock.instant()));
    }
  }
}
