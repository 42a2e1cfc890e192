package org.orgo.people.login.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.springframework.stereotype.Component;

/** Reads what a provider says about somebody, and believes it only if everything is right. */
@Component
class IdTokens {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
  private static final int MAX_SUBJECT = 255;

  /** With public keys only: a shared secret would let the client itself make tokens. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private final OidcDiscovery discovery;
  private final Clock clock;

  IdTokens(OidcDiscovery discovery, Clock clock) {
    this.discovery = discovery;
    this.clock = clock;
  }

  /**
   * @throws OidcLoginRefused when signature, issuer, audience, time or nonce is not right
   */
  OidcPerson verified(String token, OidcRequest request, String clientId, URI keys) {
    JWTClaimsSet claims = signed(token, keys);
    require(request.issuer().equals(claims.getIssuer()), OidcProblem.WRONG_ISSUER);
    require(isFor(clientId, claims), OidcProblem.WRONG_AUDIENCE);
    require(isOfNow(claims), OidcProblem.EXPIRED);
    require(request.nonce().equals(claims.getClaim("nonce")), OidcProblem.WRONG_NONCE);
    String subject = claims.getSubject();
    require(
        subject != null && !subject.isBlank() && subject.length() <= MAX_SUBJECT,
        OidcProblem.WRONG_SUBJECT);
    return new OidcPerson(
        subject,
        text(claims, "email"),
        Boolean.TRUE.equals(claims.getClaim("email_verified")),
        text(claims, "name"));
  }

  private JWTClaimsSet signed(String token, URI address) {
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(
              ALGORITHMS, (selector, context) -> matching(selector, address)));
      processor.setJWTClaimsSetVerifier((claims, context) -> {}); // each claim has a refusal here
      return processor.process(parsed, null);
    } catch (ParseException | BadJOSEException | JOSEException wrong) {
      throw new OidcLoginRefused(OidcProblem.WRONG_SIGNATURE, wrong);
    }
  }

  private List<JWK> matching(JWKSelector selector, URI address) throws KeySourceException {
    List<JWK> known = selector.select(discovery.keys(address, false));
    if (!known.isEmpty()) {
      return known;
    }
    JWKSet fresh = discovery.keys(address, true);
    return selector.select(fresh);
  }

  private static boolean isFor(String clientId, JWTClaimsSet claims) {
    List<String> audience = claims.getAudience();
    Object authorized = claims.getClaim("azp");
    return audience.contains(clientId)
        && (audience.size() == 1 || authorized != null)
        && (authorized == null || authorized.equals(clientId));
  }

  private boolean isOfNow(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date issued = claims.getIssueTime();
    Date notBefore = claims.getNotBeforeTime();
    return expires != null
        && expires.toInstant().plus(CLOCK_SKEW).isAfter(now)
        && issued != null
        && issued.toInstant().minus(CLOCK_SKEW).isBefore(now)
        && (notBefore == null || notBefore.toInstant().minus(CLOCK_SKEW).isBefore(now));
  }

  private static String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String text ? text : "";
  }

  private static void require(boolean right, OidcProblem problem) {
    if (!right) {
      throw new OidcLoginRefused(problem);
    }
  }
}
