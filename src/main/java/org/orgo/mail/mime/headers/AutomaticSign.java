package org.orgo.mail.mime.headers;

/** By what a machine's mail is told from a person's. */
public enum AutomaticSign {
  /** Our own mail that comes back. */
  OWN_LOOP,
  AUTO_SUBMITTED,
  DELIVERY_REPORT,
  READ_RECEIPT,
  FEEDBACK_REPORT,
  REPORT,
  NULL_RETURN_PATH,
  MACHINE_SENDER,
  AUTOMATIC_REPLY,
  RESPONSE_SUPPRESSED,
  PRECEDENCE,
  /** Sent to subscribers who cannot write back. */
  BULK_LIST,
  /** A person's mail to a mailing list. */
  MAILING_LIST,
  OUT_OF_OFFICE
}
