package org.orgo.mail.administration;

import java.util.List;
import org.orgo.mail.MailDomains;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.check.ConnectionResult.StepResult;
import org.orgo.mail.check.ConnectionTester;
import org.orgo.mail.check.TestedMailbox;
import org.orgo.mail.outbound.SmtpServer;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Tries settings that the rules allow. */
@Component
class MailboxTrials {

  private final MailboxRules rules;
  private final MailDomains domains;
  private final ConnectionTester tester;

  MailboxTrials(MailboxRules rules, MailDomains domains, ConnectionTester tester) {
    this.rules = rules;
    this.domains = domains;
    this.tester = tester;
  }

  List<String> domains() {
    return domains.names();
  }

  /**
   * @param settings complete ones
   */
  ConnectionResult run(MailboxSettings settings, boolean sends) {
    rules.require(settings);
    return tester.test(
        new TestedMailbox(
            settings.address(),
            settings.host(),
            settings.port(),
            settings.tls(),
            settings.username(),
            settings.password() == null ? "" : settings.password(),
            settings.folder(),
            settings.moveTo(),
            smtp(settings.sending())),
        sends);
  }

  /** Null where it has no server of its own. */
  private static SmtpServer smtp(MailboxSending sending) {
    if (!sending.hasServer()) {
      return null;
    }
    return new SmtpServer(
        sending.smtpHost(),
        sending.smtpPort(),
        sending.smtpTls(),
        sending.logsIn() ? sending.smtpUsername() : "",
        sending.logsIn() && sending.smtpPassword() != null ? sending.smtpPassword() : "");
  }

  /**
   * @throws InvalidRequest naming the field that is the likeliest to be wrong
   */
  ConnectionResult requirePassed(MailboxSettings settings) {
    ConnectionResult result = run(settings, false);
    result
        .failure()
        .ifPresent(
            step -> {
              throw new InvalidRequest(unreadable(step));
            });
    return result;
  }

  private static FieldError unreadable(StepResult step) {
    return FieldError.of(field(step), "the mailbox cannot be read: " + step.answer())
        .worded("mailbox.refused.step." + step.step(), step.answer());
  }

  private static String field(StepResult step) {
    return switch (step.step()) {
      case REACH -> "host";
      case TLS -> "tls";
      case LOG_IN -> "password";
      case OPEN_FOLDER -> "folder";
      case OUTGOING -> "smtp_host";
      case ROUND_TRIP -> "address";
    };
  }
}
