package org.orgo.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is answered once under a key is kept, but never a secret. */
@OrgoTest
class SecretAnswersTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_token_is_not_kept_under_an_idempotency_key() {
    TestOrganization shops = organizations.found("retail_chain");

    assertThat(token(shops)).isNotBlank().isNotEqualTo(token(shops));
    assertThat(keptAnswers(shops)).isZero();
  }

  private String token(TestOrganization organization) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBasicAuth(organization.email("worker"), "demo");
    headers.add("Idempotency-Key", "one-and-the-same");
    return http.postForObject("/api/v3/tokens", new HttpEntity<>(Map.of(), headers), JsonNode.class)
        .path("token")
        .asText();
  }

  private int keptAnswers(TestOrganization organization) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from idempotency_keys where organization_id = ?",
                        Integer.class,
                        organization.id().value())));
  }
}
