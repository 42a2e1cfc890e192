package org.orgo.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.orgo.mail.oauth.OAuthGrant;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * A mailbox of an organization and the position up to which it has been read.
 *
 * @param type the domain its mail belongs to, null for a general mailbox
 * @param authservId the name under which the receiving server signs Authentication-Results; null
 *     for none
 * @param uidValidity null before the first reading
 * @param moveTo the folder to which stored mail goes; null unless it is moved
 * @param maxBytes the largest mail that is fetched; null for the installation's limit
 * @param newSince mail that was there before is left alone; null where all of it is read
 * @param newAfterUid the last of what was there, as {@code newAfterValidity} numbers it
 * @param oauthGrant how it asks for the token it logs in with; null for its password
 */
public record Mailbox(
    OrganizationId organizationId,
    MailboxId mailboxId,
    String address,
    String type,
    String host,
    int port,
    boolean tls,
    String username,
    byte[] secret,
    String folder,
    String authservId,
    Long uidValidity,
    long lastUid,
    Instant lastPolledAt,
    Instant lastReconciledAt,
    int failures,
    AfterStoring afterStoring,
    String moveTo,
    Long maxBytes,
    Instant newSince,
    Long newAfterUid,
    Long newAfterValidity,
    OAuthGrant oauthGrant) {

  public long readUpTo(long currentUidValidity) {
    return uidValidity != null && uidValidity == currentUidValidity ? lastUid : 0;
  }

  /**
   * Whether a mail was there before the mailbox was added and is left alone.
   *
   * @param arrived when, as the server says; counts where the server has numbered its mails anew
   */
  public boolean leaves(long currentUidValidity, long uid, Instant arrived) {
    if (newSince == null) {
      return false;
    }
    return newAfterValidity != null && newAfterValidity == currentUidValidity
        ? uid <= newAfterUid
        : arrived != null && arrived.isBefore(newSince);
  }

  /**
   * @param usual the installation's limit, in bytes
   */
  public long largest(long usual) {
    return maxBytes == null ? usual : Math.min(maxBytes, usual);
  }

  /** Whether it is read over the same connection, with the same login and in the same way. */
  public boolean isReadLike(Mailbox other) {
    return host.equals(other.host)
        && port == other.port
        && tls == other.tls
        && username.equals(other.username)
        && folder.equals(other.folder)
        && Arrays.equals(secret, other.secret)
        && afterStoring == other.afterStoring
        && Objects.equals(moveTo, other.moveTo)
        && Objects.equals(maxBytes, other.maxBytes)
        && Objects.equals(newSince, other.newSince)
        && oauthGrant == other.oauthGrant;
  }
}
