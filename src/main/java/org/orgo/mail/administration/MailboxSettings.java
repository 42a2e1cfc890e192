package org.orgo.mail.administration;

import org.orgo.mail.AfterStoring;

/**
 * What an administrator says about a mailbox.
 *
 * @param address cannot be changed later, since mails name it
 * @param domain its mail belongs to; null for a general mailbox
 * @param username null for the address
 * @param password null to keep the one that is there
 * @param folder null for INBOX
 * @param authservId the name under which its server vouches for senders; null for none
 * @param afterStoring null to mark mail as read
 * @param moveTo the folder for stored mail, where it is moved
 * @param maxMegabytes the largest mail that is fetched; null for the installation's limit
 * @param onlyNew whether what is in the mailbox already is left alone; cannot be changed later
 * @param sending how mail leaves from it; null as usual
 * @param oauth where its token comes from; null where it logs in with its password
 */
public record MailboxSettings(
    String address,
    String domain,
    String host,
    int port,
    boolean tls,
    String username,
    String password,
    String folder,
    String authservId,
    AfterStoring afterStoring,
    String moveTo,
    Integer maxMegabytes,
    boolean onlyNew,
    MailboxSending sending,
    MailboxOAuth oauth) {

  /**
   * The same, with another password.
   *
   * @param other null to keep the one that is there
   */
  MailboxSettings withPassword(String other) {
    return new MailboxSettings(
        address,
        domain,
        host,
        port,
        tls,
        username,
        other,
        folder,
        authservId,
        afterStoring,
        moveTo,
        maxMegabytes,
        onlyNew,
        sending,
        oauth);
  }

  /** The same, with another password for sending. */
  MailboxSettings withSmtpPassword(String other) {
    return new MailboxSettings(
        address,
        domain,
        host,
        port,
        tls,
        username,
        password,
        folder,
        authservId,
        afterStoring,
        moveTo,
        maxMegabytes,
        onlyNew,
        sending.withPassword(other),
        oauth);
  }

  /** The same, with its token from elsewhere. */
  MailboxSettings withOAuth(MailboxOAuth other) {
    return new MailboxSettings(
        address,
        domain,
        host,
        port,
        tls,
        username,
        password,
        folder,
        authservId,
        afterStoring,
        moveTo,
        maxMegabytes,
        onlyNew,
        sending,
        other);
  }

  /** Whether the server that takes its mail asks for a password. */
  boolean sendsByPassword() {
    return oauth == null && sending.logsIn();
  }

  @Override
  public String toString() {
    return "MailboxSettings[" + address + "]";
  }
}
