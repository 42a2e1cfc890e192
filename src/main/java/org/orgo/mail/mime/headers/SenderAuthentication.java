package org.orgo.mail.mime.headers;

/** What the receiving server found out about the author's domain. */
public enum SenderAuthentication {
  /** The server vouches for the domain of the From address. */
  PASSED,
  /** The server checked the domain and did not confirm it. */
  FAILED,
  /** The server is unknown or said nothing. */
  UNKNOWN
}
