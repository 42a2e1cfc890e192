package org.orgo.mail.mime.headers;

import java.util.Locale;

/** An address as the mail gives it; {@code name} is null where the mail gives none. */
public record MailAddress(String address, String name) {

  /** The whole address in lower case, for comparing. */
  public String normalized() {
    return address.toLowerCase(Locale.ROOT);
  }

  /** The domain in lower case; empty for none. */
  public String domain() {
    return normalized().substring(address.lastIndexOf('@') + 1);
  }
}
