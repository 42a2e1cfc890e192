package org.orgo.mail.check;

/** Why a mailbox cannot be read. */
public enum MailboxFault {
  UNKNOWN_HOST,
  /** Nobody listens at the port, or not the protocol that was expected. */
  NO_ANSWER,
  TIMED_OUT,
  /** The certificate is not trusted or of another server, or the port does not speak TLS. */
  NOT_TRUSTED,
  LOGIN_REFUSED,
  NO_SUCH_FOLDER,
  NOT_OPENED
}
