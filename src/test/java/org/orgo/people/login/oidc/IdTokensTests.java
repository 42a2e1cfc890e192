package org.orgo.people.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that only somebody who is not the provider would bring. */
@OrgoTest
class IdTokensTests {

  private static final String CLIENT = "orgo";
  private static final String ISSUER = "https://login.a.example";

  private static HttpServer server;
  private static URI keys;
  private static RSAKey published;

  @Autowired IdTokens tokens;
  @Autowired Clock clock;

  private OidcRequest request;

  @BeforeAll
  static void publishKeys() throws IOException, JOSEException {
    published = new RSAKeyGenerator(2048).keyID("published").generate();
    byte[] set = new JWKSet(published).toString(true).getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    server.start();
    keys = URI.create("http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort()));
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @BeforeEach
  void begin() {
    request =
        OidcRequest.begin(
            new OrganizationId(UUID.randomUUID()), ISSUER, "https://o.example", clock.instant());
  }

  @Test
  void a_token_with_the_providers_signature_is_believed() throws JOSEException {
    assertThat(verified(signed(JWSAlgorithm.RS256, rsa(published), claims().build())).subject())
        .isEqualTo("ann");
  }

  @Test
  void one_signed_with_another_key_under_the_same_name_is_refused() throws JOSEException {
    RSAKey forged = new RSAKeyGenerator(2048).keyID("published").generate();

    refused(OidcProblem.WRONG_SIGNATURE, signed(JWSAlgorithm.RS256, rsa(forged), claims().build()));
  }

  @Test
  void one_whose_words_were_changed_after_it_was_signed_is_refused() throws JOSEException {
    String[] parts = signed(JWSAlgorithm.RS256, rsa(published), claims().build()).split("\\.");
    String changed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                claims().subject("ben").build().toString().getBytes(StandardCharsets.UTF_8));

    refused(OidcProblem.WRONG_SIGNATURE, parts[0] + "." + changed + "." + parts[2]);
  }

  @Test
  void one_without_a_signature_or_with_a_shared_secret_is_refused() throws JOSEException {
    refused(OidcProblem.WRONG_SIGNATURE, new PlainJWT(claims().build()).serialize());
    // whoever lets the token choose would take the public key for a shared secret
    byte[] publicKey = published.toRSAPublicKey().getEncoded();
    refused(
        OidcProblem.WRONG_SIGNATURE,
        signed(JWSAlgorithm.HS256, new MACSigner(publicKey), claims().build()));
  }

  @Test
  void one_with_an_algorithm_that_is_not_listed_is_refused() throws JOSEException {
    refused(
        OidcProblem.WRONG_SIGNATURE, signed(JWSAlgorithm.PS512, rsa(published), claims().build()));
  }

  @Test
  void one_that_has_expired_or_is_not_yet_valid_is_refused() throws JOSEException {
    refused(OidcProblem.EXPIRED, rs256(claims().expirationTime(in(Duration.ofMinutes(-2)))));
    refused(OidcProblem.EXPIRED, rs256(claims().expirationTime(null)));
    refused(OidcProblem.EXPIRED, rs256(claims().issueTime(in(Duration.ofMinutes(2)))));
    refused(OidcProblem.EXPIRED, rs256(claims().notBeforeTime(in(Duration.ofMinutes(2)))));
  }

  private String rs256(JWTClaimsSet.Builder claims) throws JOSEException {
    return signed(JWSAlgorithm.RS256, rsa(published), claims.build());
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(CLIENT)
        .subject("ann")
        .claim("nonce", request.nonce())
        .issueTime(in(Duration.ZERO))
        .expirationTime(in(Duration.ofMinutes(5)));
  }

  private Date in(Duration time) {
    return Date.from(clock.instant().plus(time));
  }

  private OidcPerson verified(String token) {
    return tokens.verified(token, request, CLIENT, keys);
  }

  private void refused(OidcProblem why, String token) {
    assertThatThrownBy(() -> verified(token))
        .isInstanceOfSatisfying(
            OidcLoginRefused.class, refusal -> assertThat(refusal.problem()).isEqualTo(why));
  }

  private static JWSSigner rsa(RSAKey key) throws JOSEException {
    return new RSASSASigner(key);
  }

  private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID("published").build(), claims);
    token.sign(signer);
    return token.serialize();
  }
}
