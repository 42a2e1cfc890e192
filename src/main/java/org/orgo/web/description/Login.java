package org.orgo.web.description;

/** The names of the ways to say who asks. */
public final class Login {

  public static final String BEARER = "bearer";

  /** Only where a token is asked for. */
  public static final String BASIC = "basic";

  private Login() {}
}
