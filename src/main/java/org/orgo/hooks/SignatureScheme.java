package org.orgo.hooks;

/** How the sender proves that it knows the secret. */
public enum SignatureScheme {

  /** The header carries the secret itself, after {@code Bearer} or alone. */
  BEARER("Authorization"),

  /**
   * The header carries the HMAC-SHA256 of the body, in hex or Base64, after {@code sha256=} or
   * alone.
   */
  BODY_HMAC("X-Hub-Signature-256"),

  /**
   * The header carries {@code t=<seconds>,v1=<HMAC-SHA256 of t, a dot and the body>}, which ends
   * with its time.
   */
  TIMESTAMPED_HMAC("Stripe-Signature");

  private final String usualHeader;

  SignatureScheme(String usualHeader) {
    this.usualHeader = usualHeader;
  }

  public String usualHeader() {
    return usualHeader;
  }
}
