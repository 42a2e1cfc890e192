package org.orgo.people.login.oidc;

import java.util.Locale;
import org.orgo.platform.refusals.Refusal;

/** A login by an identity provider came to nothing. */
public class OidcLoginRefused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final OidcProblem problem;

  OidcLoginRefused(OidcProblem why) {
    this(why, null);
  }

  OidcLoginRefused(OidcProblem why, Exception cause) {
    super("The login by the identity provider was refused: " + why.word(), cause);
    this.problem = why;
  }

  public OidcProblem problem() {
    return problem;
  }

  @Override
  public String code() {
    return "oidc_login_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }

  /** Why; the login page says it and the audit entry names it. */
  public enum OidcProblem {
    /** The answer belongs to no login of this browser, or comes too late. */
    WRONG_STATE,
    /** The provider itself refused. */
    REFUSED_THERE,
    /** The provider does not answer, or not as the standard has it. */
    UNREACHABLE,
    /** The token is not signed by a key of the provider. */
    WRONG_SIGNATURE,
    /** Another issuer speaks than the one that is pinned. */
    WRONG_ISSUER,
    /** The token is for another client. */
    WRONG_AUDIENCE,
    /** The token is of another login. */
    WRONG_NONCE,
    EXPIRED,
    EMAIL_UNVERIFIED,
    DOMAIN_NOT_ALLOWED,
    UNKNOWN_USER,
    /** The account is another person's at the provider by now. */
    WRONG_SUBJECT,
    DISABLED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
