package org.orgo.people.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Tokens are made, listed and ended over REST, by password or by token. */
@OrgoTest
class TokensControllerTests {

  private static final String TOKENS = "/api/v3/tokens";

  @Autowired TestOrganizations organizations;
  @Autowired WebApplicationContext context;
  @Autowired ObjectMapper json;
  @Autowired AuditLog audit;

  private MockMvc api;
  private TestOrganization northside;

  @BeforeEach
  void found() {
    api =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .build();
    northside = organizations.found("default");
  }

  @Test
  void a_token_is_listed_with_all_but_its_text() throws Exception {
    JsonNode made = make("worker", "{\"name\": \"scanner\", \"scopes\": [\"signal.report\"]}");

    JsonNode listed = items(byPassword(get(TOKENS), "worker")).get(0);

    assertThat(listed.path("token_id").asText()).isEqualTo(made.path("token_id").asText());
    assertThat(listed.path("name").asText()).isEqualTo("scanner");
    assertThat(listed.path("scopes").get(0).asText()).isEqualTo("signal.report");
    assertThat(listed.path("user_id").asText()).isEqualTo(northside.user("worker").toString());
    assertThat(listed.path("expires_at").asText()).isNotEmpty();
    assertThat(listed.toString()).doesNotContain(made.path("token").asText());
  }

  @Test
  void a_list_has_pages_and_each_token_once() throws Exception {
    for (int made = 0; made < 5; made++) {
      make("worker", "{}");
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          body(
              byPassword(get(TOKENS).param("limit", "2").param("cursor", cursor), "worker")
                  .andExpect(status().isOk()));
      page.path("items").forEach(item -> seen.add(item.path("token_id").asText()));
      cursor = page.path("next_cursor").asText("");
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void a_revoked_token_lets_nobody_in_from_the_next_request_on() throws Exception {
    JsonNode made = make("worker", "{}");
    String text = made.path("token").asText();
    byToken(get("/api/v3/me"), text).andExpect(status().isOk());

    byToken(delete(TOKENS + "/" + id(made)), text).andExpect(status().isNoContent());

    byToken(get("/api/v3/me"), text).andExpect(status().isUnauthorized());
    byPassword(delete(TOKENS + "/" + id(made)), "worker").andExpect(status().isNotFound());
  }

  @Test
  void a_lost_token_is_ended_by_password() throws Exception {
    JsonNode lost = make("worker", "{}");

    byPassword(delete(TOKENS + "/" + id(lost)), "worker").andExpect(status().isNoContent());

    byToken(get("/api/v3/me"), lost.path("token").asText()).andExpect(status().isUnauthorized());
    assertThat(items(byPassword(get(TOKENS), "worker"))).isEmpty();
  }

  @Test
  void others_of_the_organization_are_for_administrators() throws Exception {
    JsonNode made = make("worker", "{}");
    String worker = northside.user("worker").toString();

    byPassword(delete(TOKENS + "/" + id(made)), "safety")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("token_not_found"));
    byPassword(get(TOKENS).param("user_id", worker), "safety").andExpect(status().isForbidden());
    byToken(get("/api/v3/me"), made.path("token").asText()).andExpect(status().isOk());

    assertThat(items(byPassword(get(TOKENS).param("user_id", worker), "admin"))).hasSize(1);
    byPassword(delete(TOKENS + "/" + id(made)), "admin").andExpect(status().isNoContent());
    byToken(get("/api/v3/me"), made.path("token").asText()).andExpect(status().isUnauthorized());
  }

  @Test
  void another_organizations_token_is_as_good_as_none() throws Exception {
    TestOrganization elmStreet = organizations.found("default");
    JsonNode made = make("worker", "{}");
    String admin = elmStreet.token("admin");

    byToken(delete(TOKENS + "/" + id(made)), admin)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("token_not_found"));
    byToken(delete(TOKENS + "/" + UUID.randomUUID()), admin)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("token_not_found"));
    String worker = northside.user("worker").toString();
    assertThat(items(byToken(get(TOKENS).param("user_id", worker), admin))).isEmpty();
    byToken(get("/api/v3/me"), made.path("token").asText()).andExpect(status().isOk());
  }

  @Test
  void who_made_and_who_ended_a_token_is_recorded() throws Exception {
    JsonNode made = make("worker", "{}");
    byPassword(delete(TOKENS + "/" + id(made)), "admin").andExpect(status().isNoContent());

    List<AuditEntry> recorded =
        northside.asSystem(() -> audit.about("api_token", ApiTokenId.of(id(made))));
    assertThat(recorded)
        .extracting(AuditEntry::action)
        .containsExactly("token.issued", "token.revoked");
    assertThat(recorded)
        .extracting(AuditEntry::actorUserId)
        .containsExactly(northside.user("worker").value(), northside.user("admin").value());
  }

  @Test
  void a_wrong_password_waits_at_every_door_of_the_tokens() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      api.perform(get(TOKENS).with(httpBasic(northside.email("worker"), "guess")))
          .andExpect(status().isUnauthorized());
    }

    for (MockHttpServletRequestBuilder door :
        List.of(get(TOKENS), post(TOKENS), delete(TOKENS + "/" + UUID.randomUUID()))) {
      byPassword(door, "worker").andExpect(status().isTooManyRequests());
    }
  }

  private JsonNode make(String user, String wanted) throws Exception {
    return body(
        byPassword(post(TOKENS).contentType("application/json").content(wanted), user)
            .andExpect(status().isCreated()));
  }

  private ResultActions byPassword(MockHttpServletRequestBuilder request, String user)
      throws Exception {
    return api.perform(request.with(httpBasic(northside.email(user), "demo")));
  }

  private ResultActions byToken(MockHttpServletRequestBuilder request, String token)
      throws Exception {
    return api.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
  }

  private JsonNode items(ResultActions answer) throws Exception {
    return body(answer.andExpect(status().isOk())).path("items");
  }

  private JsonNode body(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
  }

  private static String id(JsonNode made) {
    return made.path("token_id").asText();
  }
}
