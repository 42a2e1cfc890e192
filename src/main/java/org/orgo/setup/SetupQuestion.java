package org.orgo.setup;

import java.util.List;
import java.util.Locale;

/** What has to be known to found an organization, in the order in which it is asked. */
public enum SetupQuestion {
  NAME,
  SLUG,
  PROFILE,
  ZONE,
  LOCALE,
  CALENDAR,
  ADMIN_EMAIL,
  ADMIN_NAME,
  OPERATOR_EMAIL,
  OPERATOR_NAME,
  MAILBOX,
  MAILBOX_TYPE,
  MAILBOX_HOST,
  MAILBOX_TLS,
  MAILBOX_PORT,
  MAILBOX_USER,
  MAILBOX_PASSWORD,
  MAILBOX_FOLDER,
  MAILBOX_AUTHSERV_ID;

  /** Its name in forms and among the messages. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name on the command line. */
  public String flag() {
    return "--" + field().replace('_', '-');
  }

  /** Never shown, and not taken from the command line, which other users of a machine can read. */
  public boolean isSecret() {
    return this == MAILBOX_PASSWORD;
  }

  /** What has to be known to read a mailbox. */
  public static List<SetupQuestion> ofMailbox() {
    return List.of(values()).subList(MAILBOX.ordinal(), values().length);
  }

  /** Whether it is about the installation's operator. */
  boolean isOfOperator() {
    return this == OPERATOR_EMAIL || this == OPERATOR_NAME;
  }

  /** Whether it is about how a mailbox is read. */
  public boolean isOfMailbox() {
    return compareTo(MAILBOX) > 0;
  }
}
