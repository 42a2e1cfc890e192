package org.orgo.people.login.oidc;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.platform.http.outbound.OutboundHttp;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to the identity provider of the current organization and back. */
@Service
public class OidcFlow {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final IdentityProviders providers;
  private final OidcDiscovery discovery;
  private final OutboundHttp http;
  private final IdTokens tokens;
  private final OidcAccounts accounts;

  OidcFlow(
      IdentityProviders providers,
      OidcDiscovery discovery,
      OutboundHttp http,
      IdTokens tokens,
      OidcAccounts accounts) {
    this.providers = providers;
    this.discovery = discovery;
    this.http = http;
    this.tokens = tokens;
    this.accounts = accounts;
  }

  /**
   * What the session has to keep until the answer.
   *
   * @param callback where the provider sends the browser back to
   * @throws NotFound when the organization has no provider
   */
  public OidcRequest begin(String callback, Instant now) {
    return OidcRequest.begin(CurrentTenant.require(), provider().issuer(), callback, now);
  }

  /**
   * Where the browser goes.
   *
   * @throws OidcLoginRefused when the provider does not answer
   */
  public URI address(OidcRequest request) {
    return UriComponentsBuilder.fromUri(discovery.of(request.issuer()).authorization())
        .queryParam("response_type", "code")
        .queryParam("client_id", "{client}")
        .queryParam("redirect_uri", "{callback}")
        .queryParam("scope", "{scope}")
        .queryParam("state", request.state())
        .queryParam("nonce", request.nonce())
        .queryParam("code_challenge", request.challenge())
        .queryParam("code_challenge_method", "S256")
        .encode()
        .buildAndExpand(provider().clientId(), request.callback(), "openid email profile")
        .toUri();
  }

  /**
   * The account that the provider vouches for.
   *
   * @throws OidcLoginRefused when anything is not right
   */
  public UserAccount finish(OidcRequest request, OidcAnswer answer, Instant now) {
    require(request.isAnsweredBy(answer.state(), now), OidcProblem.WRONG_STATE);
    require(
        answer.issuer() == null || answer.issuer().equals(request.issuer()),
        OidcProblem.WRONG_ISSUER);
    require(answer.error() == null && answer.code() != null, OidcProblem.REFUSED_THERE);
    IdentityProvider provider = provider();
    // what was asked of one issuer is not answered by its successor
    require(provider.issuer().equals(request.issuer()), OidcProblem.WRONG_ISSUER);
    OidcEndpoints endpoints = discovery.of(request.issuer());
    String token = redeem(answer.code(), request, provider, endpoints);
    OidcPerson person = tokens.verified(token, request, provider.clientId(), endpoints.keys());
    try {
      return accounts.matching(provider, person);
    } catch (DuplicateKeyException knownElsewhere) {
      throw new OidcLoginRefused(OidcProblem.UNKNOWN_USER, knownElsewhere);
    }
  }

  private String redeem(
      String code, OidcRequest request, IdentityProvider provider, OidcEndpoints endpoints) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", request.callback());
    form.put("code_verifier", request.verifier());
    String secret = providers.secret(provider);
    if (secret == null) {
      form.put("client_id", provider.clientId());
    }
    try {
      byte[] said = http.post(endpoints.token(), form, basic(provider.clientId(), secret));
      return JSON.readTree(said).path("id_token").asText();
    } catch (IOException failed) {
      throw new OidcLoginRefused(OidcProblem.UNREACHABLE, failed);
    }
  }

  private static String basic(String clientId, String secret) {
    if (secret == null) {
      return null;
    }
    String both =
        URLEncoder.encode(clientId, StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private IdentityProvider provider() {
    return providers.enabled().orElseThrow(() -> new NotFound("identity_provider"));
  }

  private static void require(boolean right, OidcProblem problem) {
    if (!right) {
      throw new OidcLoginRefused(problem);
    }
  }
}
