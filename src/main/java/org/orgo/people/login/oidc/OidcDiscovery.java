package org.orgo.people.login.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.platform.http.outbound.OutboundHttp;
import org.springframework.stereotype.Component;

/** Asks providers about their endpoints and keys, and remembers the answers for a while. */
@Component
class OidcDiscovery {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PATH = "/.well-known/openid-configuration";

  private final OutboundHttp http;
  private final Cache<String, OidcEndpoints> endpoints = cache(Duration.ofMinutes(10));
  private final Cache<URI, JWKSet> keys = cache(Duration.ofMinutes(5));

  OidcDiscovery(OutboundHttp http) {
    this.http = http;
  }

  private static <K, V> Cache<K, V> cache(Duration ttl) {
    return Caffeine.newBuilder().expireAfterWrite(ttl).maximumSize(1_000).build();
  }

  /**
   * @throws OidcLoginRefused when the provider does not answer, or names another issuer
   */
  OidcEndpoints of(String issuer) {
    OidcEndpoints known = endpoints.getIfPresent(issuer);
    return known == null ? ask(issuer) : known;
  }

  /** The same, asked anew. */
  OidcEndpoints ask(String issuer) {
    JsonNode said = json(URI.create(issuer.replaceFirst("/$", "") + PATH));
    if (!issuer.equals(said.path("issuer").asText())) {
      throw new OidcLoginRefused(OidcProblem.WRONG_ISSUER);
    }
    OidcEndpoints found =
        new OidcEndpoints(
            issuer,
            endpoint(said, "authorization_endpoint"),
            endpoint(said, "token_endpoint"),
            endpoint(said, "jwks_uri"));
    endpoints.put(issuer, found);
    return found;
  }

  /**
   * @param fresh whether those that are remembered will not do: a provider changes its keys
   */
  JWKSet keys(URI address, boolean fresh) {
    JWKSet known = fresh ? null : keys.getIfPresent(address);
    if (known != null) {
      return known;
    }
    try {
      JWKSet read = JWKSet.parse(new String(http.get(address), StandardCharsets.UTF_8));
      keys.put(address, read);
      return read;
    } catch (IOException | ParseException failed) {
      throw new OidcLoginRefused(OidcProblem.UNREACHABLE, failed);
    }
  }

  private JsonNode json(URI address) {
    try {
      return JSON.readTree(http.get(address));
    } catch (IOException failed) {
      throw new OidcLoginRefused(OidcProblem.UNREACHABLE, failed);
    }
  }

  private static URI endpoint(JsonNode said, String name) {
    try {
      URI address = URI.create(said.path(name).asText());
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
      throw new OidcLoginRefused(OidcProblem.UNREACHABLE);
    } catch (IllegalArgumentException malformed) {
      throw new OidcLoginRefused(OidcProblem.UNREACHABLE, malformed);
    }
  }
}
