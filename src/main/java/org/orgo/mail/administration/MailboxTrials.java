package org.orgo.mail.administration;

import java.util.List;
import org.orgo.mail.MailDomains;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.check.ConnectionResult.StepResult;
import org.orgo.mail.check.ConnectionTester;
import org.orgo.mail.check.TestedMailbox;
import org.orgo.mail.oauth.AccessTokens;
import org.orgo.mail.oauth.RequestedToken;
import org.orgo.mail.oauth.TokenSource;
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
  private final KeptSecrets kept;
  private final AccessTokens tokens;

  MailboxTrials(
      MailboxRules rules,
      MailDomains domains,
      ConnectionTester tester,
      KeptSecrets kept,
      AccessTokens tokens) {
    this.rules = rules;
    this.domains = domains;
    this.tester = tester;
    this.kept = kept;
    this.tokens = tokens;
  }

  List<String> domains() {
    return domains.names();
  }

  /**
   * @param settings complete ones
   */
  ConnectionResult run(MailboxSettings settings, boolean sends) {
    rules.require(settings);
    TokenSource source =
        settings.oauth() == null ? null : new RequestedToken(tokens, settings.oauth().request());
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
            smtp(settings.sending(), source),
            source),
        sends);
  }

  /** As above, for one that is there; secrets that are not given are those that are kept. */
  ConnectionResult run(AdministeredMailbox mailbox, MailboxSettings settings, boolean sends) {
    MailboxSettings whole = kept.completed(mailbox, settings);
    ConnectionResult result = run(whole, sends);
    MailboxSettings following = following(whole);
    if (!following.equals(whole) && settings.oauth().refreshToken() == null) {
      kept.refreshed(mailbox.mailboxId(), following.oauth().request());
    }
    return result;
  }

  /** The settings to save after a trial, in which a refresh token may have been used up. */
  MailboxSettings following(MailboxSettings tried) {
    if (tried.oauth() == null || tried.oauth().refreshToken() == null) {
      return tried;
    }
    String next = tokens.following(tried.oauth().request()).refreshToken();
    return tried.withOAuth(tried.oauth().withSecrets(tried.oauth().clientSecret(), next));
  }

  /** Null where it has no server of its own. */
  private static SmtpServer smtp(MailboxSending sending, TokenSource source) {
    if (!sending.hasServer()) {
      return null;
    }
    return new SmtpServer(
        sending.smtpHost(),
        sending.smtpPort(),
        sending.smtpTls(),
        sending.logsIn() ? sending.smtpUsername() : "",
        sending.logsIn() && sending.smtpPassword() != null ? sending.smtpPassword() : "",
        sending.logsIn() ? source : null);
  }

  /**
   * @throws InvalidRequest naming the field that is the likeliest to be wrong
   */
  ConnectionResult requirePassed(MailboxSettings settings) {
    return passed(run(settings, false), settings);
  }

  /** As above, for one that is there. */
  void requirePassed(AdministeredMailbox mailbox, MailboxSettings settings) {
    passed(run(mailbox, settings, false), settings);
  }

  private static ConnectionResult passed(ConnectionResult result, MailboxSettings settings) {
    result
        .failure()
        .ifPresent(
            step -> {
              throw new InvalidRequest(unreadable(step, settings));
            });
    return result;
  }

  private static FieldError unreadable(StepResult step, MailboxSettings settings) {
    return FieldError.of(field(step, settings), "the mailbox cannot be read: " + step.answer())
        .worded("mailbox.refused.step." + step.step(), step.answer());
  }

  private static String field(StepResult step, MailboxSettings settings) {
    return switch (step.step()) {
      case REACH -> "host";
      case TLS -> "tls";
      case LOG_IN -> settings.oauth() == null ? "password" : "oauth_token_url";
      case OPEN_FOLDER -> "folder";
      case OUTGOING -> "smtp_host";
      case ROUND_TRIP -> "address";
    };
  }
}
