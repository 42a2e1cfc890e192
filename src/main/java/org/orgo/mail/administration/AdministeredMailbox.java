package org.orgo.mail.administration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.MailboxId;
import org.orgo.mail.oauth.OAuthGrant;

/**
 * A mailbox as administrators see it, without its secret.
 *
 * @param domain null for a general mailbox
 * @param maxBytes null for the installation's limit
 * @param newSince mail that was there before is left alone; null where all of it is read
 * @param enabled whether it is read
 * @param lastError why it could not be read the last time; null when it could
 * @param failures how often in a row it could not be read
 * @param waiting mails that are stored and not routed yet
 * @param displayName the sender's name on its mail; null for the organization's
 * @param signature below answers from it; null for none
 * @param smtpHost the server that takes its mail; null for the installation's
 * @param smtpUsername null where that asks for no login
 * @param oauthGrant how it asks for its token; null where it logs in with its password
 * @param version counts its changes
 */
public record AdministeredMailbox(
    MailboxId mailboxId,
    String address,
    String domain,
    String host,
    int port,
    boolean tls,
    String username,
    String folder,
    String authservId,
    AfterStoring afterStoring,
    String moveTo,
    Long maxBytes,
    Instant newSince,
    boolean enabled,
    Instant lastPolledAt,
    String lastError,
    int failures,
    int waiting,
    String displayName,
    String signature,
    String smtpHost,
    int smtpPort,
    boolean smtpTls,
    String smtpUsername,
    OAuthGrant oauthGrant,
    String oauthTokenUrl,
    String oauthClientId,
    String oauthScope,
    int version) {

  private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;

  /** Rounded up; null for the installation's limit. */
  public Integer maxMegabytes() {
    return maxBytes == null
        ? null
        : Math.toIntExact((maxBytes + BYTES_OF_A_MEGABYTE - 1) / BYTES_OF_A_MEGABYTE);
  }

  /** Itself, as settings that keep its password. */
  public MailboxSettings settings() {
    return new MailboxSettings(
        address,
        domain,
        host,
        port,
        tls,
        username,
        null,
        folder,
        authservId,
        afterStoring,
        moveTo,
        maxMegabytes(),
        newSince != null,
        sending(),
        oauth());
  }

  /** How mail leaves from it, without the password. */
  public MailboxSending sending() {
    return new MailboxSending(
        displayName, signature, smtpHost, smtpPort, smtpTls, smtpUsername, null);
  }

  /** Where its token comes from, without the secrets; null where it has a password. */
  public MailboxOAuth oauth() {
    return MailboxOAuth.of(oauthGrant, oauthTokenUrl, oauthClientId, oauthScope, null, null);
  }

  /** What was given for it, with what cannot change. */
  MailboxSettings with(MailboxSettings given) {
    return new MailboxSettings(
        address,
        given.domain(),
        given.host(),
        given.port(),
        given.tls(),
        given.username(),
        given.password(),
        given.folder(),
        given.authservId(),
        given.afterStoring(),
        given.moveTo(),
        given.maxMegabytes(),
        newSince != null,
        given.sending(),
        given.oauth());
  }

  /** Whether the password that is there would go to the server that it was given for. */
  boolean isAtServerOf(MailboxSettings settings) {
    return host.equals(settings.host())
        && port == settings.port()
        && tls == settings.tls()
        && username.equals(settings.username());
  }

  /** The names of the fields in which the settings differ. */
  List<String> differences(MailboxSettings settings) {
    MailboxSettings now = settings();
    Map<String, Function<MailboxSettings, Object>> fields = new LinkedHashMap<>();
    fields.put("domain", MailboxSettings::domain);
    fields.put("host", MailboxSettings::host);
    fields.put("port", MailboxSettings::port);
    fields.put("tls", MailboxSettings::tls);
    fields.put("username", MailboxSettings::username);
    fields.put("password", MailboxSettings::password);
    fields.put("folder", MailboxSettings::folder);
    fields.put("authserv_id", MailboxSettings::authservId);
    fields.put("after_storing", MailboxSettings::afterStoring);
    fields.put("move_to", MailboxSettings::moveTo);
    fields.put("max_megabytes", MailboxSettings::maxMegabytes);
    fields.put("display_name", other -> other.sending().displayName());
    fields.put("signature", other -> other.sending().signature());
    fields.put("smtp_host", other -> other.sending().smtpHost());
    fields.put("smtp_port", other -> other.sending().smtpPort());
    fields.put("smtp_tls", other -> other.sending().smtpTls());
    fields.put("smtp_username", other -> other.sending().smtpUsername());
    fields.put("smtp_password", other -> other.sending().smtpPassword());
    fields.put("oauth", MailboxSettings::oauth);
    return fields.entrySet().stream()
        .filter(
            field -> !Objects.equals(field.getValue().apply(now), field.getValue().apply(settings)))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How a reader would describe it: paused, failing, waiting for its first reading, or read. */
  public MailboxCondition condition() {
    if (!enabled) {
      return MailboxCondition.PAUSED;
    }
    if (failures > 0) {
      return MailboxCondition.FAILING;
    }
    return lastPolledAt == null ? MailboxCondition.NEW : MailboxCondition.READ;
  }
}
