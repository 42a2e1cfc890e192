package org.orgo.mail.mime;

/** The mail exceeds a bound or has no valid form; its raw bytes are kept. */
public final class MailRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String bound;

  private MailRefused(String bound, String message) {
    super(message, null, false, false);
    this.bound = bound;
  }

  public static MailRefused exceeds(String bound, Object limit) {
    return new MailRefused(bound, "The mail exceeds the bound '" + bound + "' of " + limit + ".");
  }

  public static MailRefused unreadable(String why) {
    return new MailRefused("form", "The mail cannot be read: " + why + ".");
  }

  /** One of parts, depth, header bytes, addresses, decoded bytes, links, seconds, size or form. */
  public String bound() {
    return bound;
  }
}
