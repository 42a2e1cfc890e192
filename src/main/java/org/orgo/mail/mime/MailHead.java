package org.orgo.mail.mime;

/** Where the header of a mail ends. */
final class MailHead {

  private static final int MAX_BYTES = 64 * 1024;

  private MailHead() {}

  /** The place behind the empty line; at most 64 KB are read. */
  static int endOf(byte[] mail) {
    for (int i = 0; i + 1 < Math.min(mail.length, MAX_BYTES); i++) {
      boolean crlf = i + 2 < mail.length && mail[i + 1] == '\r' && mail[i + 2] == '\n';
      if (mail[i] == '\n' && (mail[i + 1] == '\n' || crlf)) {
        return i + 1;
      }
    }
    return Math.min(mail.length, MAX_BYTES);
  }
}
