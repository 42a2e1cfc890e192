package org.orgo.exports.passport;

/** What is known of a file that somebody has. */
public enum PassportVerdict {
  /** An export wrote it as it is. */
  UNCHANGED,
  /** The same, and its time is over: whoever still has it should delete it. */
  EXPIRED,
  /** Its name is that of an export which wrote something else. */
  CHANGED,
  /** No export wrote it, as far as the reader may know. */
  UNKNOWN
}
