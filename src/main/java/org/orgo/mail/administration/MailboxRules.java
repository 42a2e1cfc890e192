package org.orgo.mail.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.MailDomains;
import org.orgo.mail.Mailbox;
import org.orgo.mail.Mailboxes;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.orgo.platform.http.outbound.OutboundHosts;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/**
 * What may be said about a mailbox. A server is taken where it lies in the public internet and is
 * asked at a port for mail, or where the organization has a mailbox already: whoever administers an
 * organization cannot send Orgo anywhere else.
 */
@Component
class MailboxRules {

  /** Of IMAP, without and with TLS. */
  static final Set<Integer> PORTS = Set.of(143, 993);

  static final int MAX_MEGABYTES = 35;
  private static final int MAX_LENGTH = 250;
  private static final String ADDRESS = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}";
  private static final String USUAL_FOLDER = "INBOX";

  private final MailDomains domains;
  private final Mailboxes mailboxes;
  private final OutboundHosts hosts;
  private final SendingRules sending;
  private final OAuthRules oauth;

  MailboxRules(
      MailDomains domains,
      Mailboxes mailboxes,
      OutboundHosts hosts,
      SendingRules sending,
      OAuthRules oauth) {
    this.domains = domains;
    this.mailboxes = mailboxes;
    this.hosts = hosts;
    this.sending = sending;
    this.oauth = oauth;
  }

  /** The usual answers in place of those not given. */
  static MailboxSettings completed(MailboxSettings given) {
    String address = stripped(given.address()) == null ? "" : stripped(given.address());
    AfterStoring after = Objects.requireNonNullElse(given.afterStoring(), AfterStoring.FLAG);
    return new MailboxSettings(
        address.toLowerCase(Locale.ROOT),
        stripped(given.domain()),
        Objects.requireNonNullElse(stripped(given.host()), "").toLowerCase(Locale.ROOT),
        given.port(),
        given.tls(),
        Objects.requireNonNullElse(stripped(given.username()), address),
        given.oauth() == null && given.password() != null && !given.password().isEmpty()
            ? given.password()
            : null,
        Objects.requireNonNullElse(stripped(given.folder()), USUAL_FOLDER),
        stripped(given.authservId()),
        after,
        after == AfterStoring.MOVE ? stripped(given.moveTo()) : null,
        given.maxMegabytes(),
        given.onlyNew(),
        SendingRules.completed(given.sending()),
        OAuthRules.completed(given.oauth()));
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * @param settings complete ones
   * @throws InvalidRequest naming each field that cannot be taken
   */
  void require(MailboxSettings settings) {
    List<FieldError> errors = new ArrayList<>();
    tooLong("username", settings.username(), errors);
    tooLong("authserv_id", settings.authservId(), errors);
    if (!settings.address().matches(ADDRESS)) {
      errors.add(refused("address", "must be an e-mail address", "address"));
    }
    List<String> known = domains.names();
    if (settings.domain() != null && !known.contains(settings.domain())) {
      errors.add(
          FieldError.notAmong("domain", known)
              .worded("mailbox.refused.domain", String.join(", ", known)));
    }
    if (settings.maxMegabytes() != null
        && (settings.maxMegabytes() < 1 || settings.maxMegabytes() > MAX_MEGABYTES)) {
      errors.add(
          FieldError.of("max_megabytes", "must be from 1 to " + MAX_MEGABYTES)
              .worded("mailbox.refused.max_megabytes", MAX_MEGABYTES));
    }
    folder("folder", settings.folder(), errors);
    if (settings.afterStoring() == AfterStoring.MOVE) {
      moveTo(settings, errors);
    }
    server(settings, errors);
    errors.addAll(sending.errors(settings.sending()));
    errors.addAll(oauth.errors(settings.oauth()));
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private static void moveTo(MailboxSettings settings, List<FieldError> errors) {
    if (settings.moveTo() == null) {
      errors.add(refused("move_to", "is missing", "move_to"));
    } else if (settings.moveTo().equals(settings.folder())) {
      errors.add(refused("move_to", "must be another folder than the one that is read", "move_to"));
    } else {
      folder("move_to", settings.moveTo(), errors);
    }
  }

  /** In the receiver's address a {@code #} would end the folder's name. */
  private static void folder(String field, String name, List<FieldError> errors) {
    if (name.length() > MAX_LENGTH || !name.matches("[^#?%*\"\\\\\\p{Cntrl}]+")) {
      errors.add(refused(field, "must be a folder's name without # ? % * \" or \\", "folder"));
    }
  }

  private static void tooLong(String field, String text, List<FieldError> errors) {
    if (text != null && text.length() > MAX_LENGTH) {
      errors.add(
          FieldError.of(field, "must be at most %d characters".formatted(MAX_LENGTH))
              .worded("mailbox.refused.too_long", MAX_LENGTH));
    }
  }

  private void server(MailboxSettings settings, List<FieldError> errors) {
    if (settings.host().isEmpty() || settings.host().length() > MAX_LENGTH) {
      errors.add(refused("host", "must name a server", "host"));
      return;
    }
    if (mailboxes.all().stream().anyMatch(each -> isAt(each, settings))) {
      return;
    }
    if (!PORTS.contains(settings.port())) {
      errors.add(refused("port", "must be 993, or 143 where TLS is off", "port"));
    }
    hosts.problemWith(settings.host()).map(MailboxRules::unreachable).ifPresent(errors::add);
    if (!settings.tls() && !hosts.isThisMachine(settings.host())) {
      errors.add(refused("tls", "must be on, but for a server on this machine", "tls"));
    }
  }

  /** As it was taken before, by whoever runs the installation. */
  private static boolean isAt(Mailbox mailbox, MailboxSettings settings) {
    return mailbox.host().equalsIgnoreCase(settings.host())
        && mailbox.port() == settings.port()
        && mailbox.tls() == settings.tls();
  }

  private static FieldError unreachable(OutboundProblem problem) {
    return problem == OutboundProblem.NOT_ALLOWED
        ? refused("host", "leads into a network that is not open to organizations", "inside")
        : refused("host", "is no known name", "unknown_host");
  }

  private static FieldError refused(String field, String message, String wording) {
    return FieldError.of(field, message).worded("mailbox.refused." + wording);
  }
}
