package org.orgo.mail.check;

/** What is tried of a mailbox, in this order; after one that fails, the others are not tried. */
public enum ConnectionStep {
  /** Its server is looked up and answers at the port. */
  REACH,
  /** The server shows a certificate of its name that is trusted. */
  TLS,
  LOG_IN,
  OPEN_FOLDER,
  /** The server that takes its mail answers and lets it log in. */
  OUTGOING,
  /** A mail to its address arrives in it. */
  ROUND_TRIP
}
