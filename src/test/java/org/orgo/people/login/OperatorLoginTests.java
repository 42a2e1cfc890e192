package org.orgo.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.SharedHttpSessionConfigurer.sharedHttpSession;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.operators.OneTimeLink;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The operator of the installation at the login page and at the doors of organizations. */
@OrgoTest
class OperatorLoginTests {

  @Autowired TestOperators testOperators;
  @Autowired TestOrganizations organizations;
  @Autowired InstallationOperators operators;
  @Autowired WebApplicationContext context;
  @Autowired ObjectMapper json;

  private MockMvc browser;
  private InstallationOperator olga;

  @BeforeEach
  void openBrowser() {
    browser =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .apply(sharedHttpSession())
            .build();
    olga = testOperators.create();
  }

  @Test
  void the_login_page_leads_an_operator_to_a_page_of_his_own() throws Exception {
    logIn(olga.email(), "demo").andExpect(redirectedUrl("/installation"));

    browser
        .perform(get("/installation"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(olga.displayName())));
    browser.perform(get("/")).andExpect(redirectedUrl("/installation"));
    browser.perform(get("/login")).andExpect(redirectedUrl("/installation"));
  }

  @Test
  void a_wrong_password_is_refused_and_slowed_down() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      logIn(olga.email(), "wrong " + attempt).andExpect(redirectedUrl("/login?problem=refused"));
    }
    logIn(olga.email(), "demo")
        .andExpect(header().string("Location", startsWith("/login?problem=throttled")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cases", "/profile", "/operations/incidents", "/notifications"})
  void no_page_of_an_organization_exists_for_him(String page) throws Exception {
    logIn(olga.email(), "demo");

    browser.perform(get(page)).andExpect(status().isNotFound());
  }

  @Test
  void his_password_gives_a_token_that_opens_no_organizations_api() throws Exception {
    String token = tokenByPassword();

    for (String path : new String[] {"/api/v3/me", "/api/v3/tasks", "/api/v3/users"}) {
      browser
          .perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
          .andExpect(status().isForbidden());
    }
    browser
        .perform(post("/api/v3/tokens").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andExpect(status().isForbidden());
  }

  @Test
  void nobody_of_an_organization_sees_the_installations_page() throws Exception {
    TestOrganization northside = organizations.found("hospital");
    logIn(northside.email("ops"), "demo").andExpect(redirectedUrl("/"));

    browser.perform(get("/installation")).andExpect(status().isForbidden());
  }

  @Test
  void who_is_disabled_is_out_with_his_session() throws Exception {
    logIn(olga.email(), "demo");
    operators.disable(olga.operatorId());

    browser.perform(get("/installation")).andExpect(status().is3xxRedirection());
    logIn(olga.email(), "demo").andExpect(redirectedUrl("/login?problem=refused"));
  }

  @Test
  void the_one_time_link_is_a_page_where_a_password_is_chosen() throws Exception {
    OneTimeLink link = operators.invite(olga.email());

    browser.perform(get(link.path())).andExpect(status().isOk());
    browser
        .perform(post(link.path()).with(csrf()).param("password", "short"))
        .andExpect(status().isUnprocessableEntity());
    browser
        .perform(post(link.path()).with(csrf()).param("password", "correct horse battery"))
        .andExpect(redirectedUrl("/login?problem=chosen"));
    browser.perform(get(link.path())).andExpect(status().isNotFound());
    logIn(olga.email(), "correct horse battery").andExpect(redirectedUrl("/installation"));
  }

  private ResultActions logIn(String email, String password) throws Exception {
    return browser.perform(
        post("/login").with(csrf()).param("email", email).param("password", password));
  }

  private String tokenByPassword() throws Exception {
    String body =
        browser
            .perform(post("/api/v3/tokens").with(httpBasic(olga.email(), "demo")))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String token = json.readTree(body).get("token").asText();
    assertThat(token).startsWith("orgo-installation_");
    return token;
  }
}
