package org.orgo.mail.administration;

/**
 * The secrets of a mailbox as they are stored.
 *
 * @param password empty where it logs in with a token; null to keep the one that is there
 * @param smtpPassword null to keep the one that is there, where its user stays
 * @param clientSecret null to keep the one that is there, where its client stays
 * @param refreshToken null to keep the one that is there, where its client stays
 */
public record SealedSecrets(
    byte[] password, byte[] smtpPassword, byte[] clientSecret, byte[] refreshToken) {

  @Override
  public String toString() {
    return "SealedSecrets";
  }
}
