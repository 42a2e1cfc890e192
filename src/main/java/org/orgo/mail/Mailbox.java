package org.orgo.mail;

import java.time.Instant;
import java.util.Arrays;
import org.orgo.platform.tenancy.OrganizationId;

/**
 * A mailbox of an organization and the position up to which it has been read.
 *
 * @param type the domain its mail belongs to, null for a general mailbox
 * @param authservId the name under which the receiving server signs Authentication-Results; null
 *     for none
 * @param uidValidity null before the first reading
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
    int failures) {

  public long readUpTo(long currentUidValidity) {
    return uidValidity != null && uidValidity == currentUidValidity ? lastUid : 0;
  }

  /** Whether it is read over the same connection, with the same login. */
  public boolean sameServer(Mailbox other) {
    return host.equals(other.host)
        && port == other.port
        && tls == other.tls
        && username.equals(other.username)
        && folder.equals(other.folder)
        && Arrays.equals(secret, other.secret);
  }
}
