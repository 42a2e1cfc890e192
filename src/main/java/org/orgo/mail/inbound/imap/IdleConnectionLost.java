package org.orgo.mail.inbound.imap;

/** The connection broke while the server had nothing to say; that is usual, and no mail is lost. */
final class IdleConnectionLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IdleConnectionLost(Exception cause) {
    super(cause);
  }
}
