package org.orgo.mail.mime.headers;

import java.util.Locale;

/** An address as the mail gives it; {@code name} is null where the mail gives none. */
public record MailAddress(String address, String name) {

  /** For comparing: the whole address in lower case. */
  public String normalized() {
    return address.toLowerCase(Locale.ROOT);
  }

  /** In lower case; empty where there is none. */
  public String domain() {
    return normalized().substring(address.lastIndexOf('@') + 1);
  }
}
