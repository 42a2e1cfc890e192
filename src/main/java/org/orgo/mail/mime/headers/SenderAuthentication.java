package org.orgo.mail.mime.headers;

/** What the receiving server found out about the author's domain. */
public enum SenderAuthentication {
  /** The server vouches for the domain of the From address. */
  PASSED,
  /** The server looked and did not find it in order. */
  FAILED,
  /** The server, as far as it is known, did not say. */
  UNKNOWN
}
