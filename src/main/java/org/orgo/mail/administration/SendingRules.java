package org.orgo.mail.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.orgo.mail.Mailboxes;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.orgo.platform.http.outbound.OutboundHosts;
import org.orgo.platform.refusals.FieldError;
import org.springframework.stereotype.Component;

/**
 * What may be said about how mail leaves from a mailbox. Its server is taken by the same rule as
 * the one that it is read from.
 */
@Component
class SendingRules {

  /** For mail that is handed in, with TLS from the start and by STARTTLS. */
  static final Set<Integer> PORTS = Set.of(465, 587);

  private static final int MAX_NAME_LENGTH = 100;
  private static final int MAX_SIGNATURE_LENGTH = 2_000;
  private static final int MAX_LENGTH = 250;

  private final Mailboxes mailboxes;
  private final OutboundHosts hosts;

  SendingRules(Mailboxes mailboxes, OutboundHosts hosts) {
    this.mailboxes = mailboxes;
    this.hosts = hosts;
  }

  /**
   * The usual answers in place of those not given.
   *
   * @param given null for the usual ones
   */
  static MailboxSending completed(MailboxSending given) {
    if (given == null) {
      return MailboxSending.USUAL;
    }
    String host = stripped(given.smtpHost());
    if (host == null) {
      return new MailboxSending(
          stripped(given.displayName()),
          stripped(given.signature()),
          null,
          MailboxSending.PORT,
          true,
          null,
          null);
    }
    String password = given.smtpPassword();
    return new MailboxSending(
        stripped(given.displayName()),
        stripped(given.signature()),
        host.toLowerCase(Locale.ROOT),
        given.smtpPort(),
        given.smtpTls(),
        stripped(given.smtpUsername()),
        password == null || password.isEmpty() ? null : password);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What is wrong with complete settings; empty for nothing. */
  List<FieldError> errors(MailboxSending sending) {
    List<FieldError> errors = new ArrayList<>();
    String name = sending.displayName();
    if (name != null && !name.matches("[^<>\"\\p{Cntrl}]{1,%d}".formatted(MAX_NAME_LENGTH))) {
      errors.add(
          FieldError.of(
                  "display_name",
                  "must be at most %d characters on one line, without < > or \""
                      .formatted(MAX_NAME_LENGTH))
              .worded("mailbox.refused.display_name", MAX_NAME_LENGTH));
    }
    if (sending.signature() != null && sending.signature().length() > MAX_SIGNATURE_LENGTH) {
      errors.add(tooLong("signature", MAX_SIGNATURE_LENGTH));
    }
    if (sending.smtpUsername() != null && sending.smtpUsername().length() > MAX_LENGTH) {
      errors.add(tooLong("smtp_username", MAX_LENGTH));
    }
    if (sending.hasServer()) {
      server(sending, errors);
    }
    return errors;
  }

  private void server(MailboxSending sending, List<FieldError> errors) {
    if (sending.smtpHost().length() > MAX_LENGTH) {
      errors.add(tooLong("smtp_host", MAX_LENGTH));
      return;
    }
    if (mailboxes.sendThrough(sending.smtpHost(), sending.smtpPort(), sending.smtpTls())) {
      return;
    }
    if (!PORTS.contains(sending.smtpPort())) {
      errors.add(refused("smtp_port", "must be 465 or 587", "smtp_port"));
    }
    hosts.problemWith(sending.smtpHost()).map(SendingRules::unreachable).ifPresent(errors::add);
    if (!sending.smtpTls() && !hosts.isThisMachine(sending.smtpHost())) {
      errors.add(refused("smtp_tls", "must be on, but for a server on this machine", "tls"));
    }
  }

  private static FieldError unreachable(OutboundProblem problem) {
    return problem == OutboundProblem.NOT_ALLOWED
        ? refused("smtp_host", "leads into a network that is not open to organizations", "inside")
        : refused("smtp_host", "is no known name", "unknown_host");
  }

  private static FieldError tooLong(String field, int most) {
    return FieldError.of(field, "must be at most %d characters".formatted(most))
        .worded("mailbox.refused.too_long", most);
  }

  private static FieldError refused(String field, String message, String wording) {
    return FieldError.of(field, message).worded("mailbox.refused." + wording);
  }
}
