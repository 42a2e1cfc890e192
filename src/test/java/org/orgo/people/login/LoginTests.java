package org.orgo.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.SharedHttpSessionConfigurer.sharedHttpSession;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.audit.InstallationLogEntry;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@OrgoTest
class LoginTests {

  private static final String THROTTLED = "/login?problem=throttled&wait=*";

  @Autowired TestOrganizations organizations;
  @Autowired WebApplicationContext context;
  @Autowired ObjectMapper json;
  @Autowired UserAccounts users;
  @Autowired AuditLog audit;
  @Autowired InstallationLog installation;
  @Autowired MovableClock clock;

  private MockMvc browser;
  private TestOrganization northside;

  @BeforeEach
  void openBrowser() {
    browser =
        MockMvcBuilders.webAppContextSetup(context)
            .apply(SecurityMockMvcConfigurers.springSecurity())
            .apply(sharedHttpSession())
            .build();
    northside = organizations.found("hospital");
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void a_password_gives_a_token_and_the_token_lets_in() throws Exception {
    String token = tokenByPassword("worker");

    me(token, 200)
        .andExpect(jsonPath("$.email").value(northside.email("worker")))
        .andExpect(jsonPath("$.organization_slug").value(northside.slug()))
        .andExpect(jsonPath("$.roles[0]").value("Ops.Maintenance"))
        .andExpect(jsonPath("$.profile").value("hospital"))
        .andExpect(jsonPath("$.database").doesNotExist());
  }

  @Test
  void an_operator_reads_that_the_database_keeps_what_it_acknowledged() throws Exception {
    me(northside.token("ops"), 200)
        .andExpect(jsonPath("$.database.fsync").value("on"))
        .andExpect(jsonPath("$.database.synchronous_commit").value("on"));
  }

  @Test
  void without_a_token_the_api_answers_with_a_problem() throws Exception {
    browser
        .perform(get("/api/v3/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, startsWith("Bearer")))
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.code").value("not_authenticated"));
  }

  @Test
  void an_invented_token_is_as_good_as_none() throws Exception {
    String real = northside.token("worker");
    me(real.substring(0, real.length() - 1) + (real.endsWith("A") ? "B" : "A"), 401);
    me("orgo_nonsense", 401);
  }

  @Test
  void a_token_of_one_organization_means_nothing_under_the_name_of_another() throws Exception {
    TestOrganization elmStreet = organizations.found("friend_group");
    String foreign =
        northside
            .token("worker")
            .replace(
                northside.id().toString().replace("-", ""),
                elmStreet.id().toString().replace("-", ""));
    me(foreign, 401);
  }

  @Test
  void a_password_opens_nothing_of_the_api_but_the_tokens() throws Exception {
    browser
        .perform(get("/api/v3/me").with(password("worker", "demo")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void a_token_issues_no_token() throws Exception {
    browser
        .perform(
            post("/api/v3/tokens")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + northside.token("worker")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("password_required"));
  }

  @Test
  void a_token_is_narrowed_to_permissions_there_are() throws Exception {
    browser
        .perform(
            post("/api/v3/tokens")
                .with(password("worker", "demo"))
                .contentType("application/json")
                .content("{\"scopes\": [\"task.wrok\"]}"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].field").value("scopes"));
  }

  @Test
  void a_disabled_account_is_out_with_its_tokens_and_sessions() throws Exception {
    String token = northside.token("worker");
    me(token, 200);
    logIn("worker", "demo").andExpect(redirectedUrl("/"));

    northside.runAsSystem(() -> users.disable(northside.user("worker")));

    me(token, 401);
    browser.perform(get("/anything")).andExpect(redirectedUrl("/login"));
  }

  @Test
  void only_an_administrator_lists_the_accounts() throws Exception {
    list(northside.token("worker"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("not_allowed"));
    list(northside.token("admin"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(2))
        .andExpect(jsonPath("$.next_cursor").isNotEmpty());
  }

  @Test
  void a_page_leads_who_is_not_logged_in_to_the_login() throws Exception {
    browser.perform(get("/anything")).andExpect(redirectedUrl("/login"));
    browser
        .perform(get("/anything").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/login"));
  }

  @Test
  void a_login_is_recorded_and_a_refused_one_too() throws Exception {
    logIn("worker", "wrong").andExpect(redirectedUrl("/login?problem=refused"));
    logIn("worker", "demo").andExpect(redirectedUrl("/"));

    assertThat(northside.asSystem(() -> audit.about("user", northside.user("worker"))))
        .extracting("action")
        .endsWith("login.refused", "login.succeeded");
  }

  @Test
  void logins_that_were_slowed_down_are_recorded_once_an_hour_from_a_network() throws Exception {
    for (int attempt = 0; attempt < 9; attempt++) {
      logInFrom(from("203.0.113.61"), "safety", "guess");
    }
    assertThat(throttled()).containsExactly("203.0.113.61");

    clock.advance(Duration.ofMinutes(61));
    for (int attempt = 0; attempt < 9; attempt++) {
      logInFrom(from("203.0.113.61"), "safety", "guess");
    }
    assertThat(throttled()).containsExactly("203.0.113.61", "203.0.113.61");
  }

  private List<String> throttled() {
    return northside.asSystem(() -> audit.about("user", northside.user("safety"))).stream()
        .filter(entry -> entry.action().equals("login.throttled"))
        .map(AuditEntry::address)
        .toList();
  }

  @Test
  void a_name_that_nobody_has_is_recorded_once_for_its_network_and_never_in_clear()
      throws Exception {
    for (int attempt = 0; attempt < 20; attempt++) {
      browser.perform(
          post("/login")
              .param("email", "correct-horse-battery-" + attempt)
              .param("password", "x")
              .with(from("198.51.100.77"))
              .with(csrf()));
    }

    List<InstallationLogEntry> known =
        installation.latest(200).stream()
            .filter(entry -> entry.action().equals("login.unknown_name"))
            .filter(entry -> entry.fields().equals(List.of("198.51.100.0/24")))
            .toList();
    assertThat(known).hasSize(1);
    assertThat(known.get(0).objectId()).matches("[0-9a-f]{8}");
    assertThat(known.toString()).doesNotContain("horse");
  }

  @Test
  void an_unknown_address_looks_like_a_wrong_password() throws Exception {
    browser
        .perform(
            post("/login")
                .param("email", "nobody@nowhere.example")
                .param("password", "x")
                .with(csrf()))
        .andExpect(redirectedUrl("/login?problem=refused"));
  }

  @Test
  void a_login_without_the_forms_secret_is_refused() throws Exception {
    browser
        .perform(post("/login").param("email", northside.email("worker")).param("password", "demo"))
        .andExpect(status().isForbidden());
  }

  @Test
  void guessing_is_slowed_down_and_the_owner_elsewhere_is_not_locked_out() throws Exception {
    RequestPostProcessor guesser = from("203.0.113.9");
    for (int attempt = 0; attempt < 5; attempt++) {
      logInFrom(guesser, "worker", "guess").andExpect(redirectedUrl("/login?problem=refused"));
    }
    logInFrom(guesser, "worker", "demo").andExpect(redirectedUrlPattern(THROTTLED));
    browser
        .perform(post("/api/v3/tokens").with(guesser).with(password("worker", "demo")))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().string(HttpHeaders.RETRY_AFTER, matchesPattern("[1-9][0-9]{0,2}")))
        .andExpect(jsonPath("$.code").value("throttled"));

    logInFrom(from("198.51.100.4"), "worker", "demo").andExpect(redirectedUrl("/"));

    clock.advance(Duration.ofMinutes(6));
    logInFrom(guesser, "worker", "demo").andExpect(redirectedUrl("/"));
  }

  @Test
  void an_account_of_ones_own_buys_no_further_guesses() throws Exception {
    RequestPostProcessor guesser = from("203.0.113.19");
    int checked = 0;
    for (int attempt = 0; attempt < 100; attempt++) {
      String answer =
          browser
              .perform(
                  post("/login")
                      .param("email", "victim%d@%s.example".formatted(attempt, northside.slug()))
                      .param("password", "Spring2026!!")
                      .with(guesser)
                      .with(csrf()))
              .andReturn()
              .getResponse()
              .getRedirectedUrl();
      checked += "/login?problem=refused".equals(answer) ? 1 : 0;
      if (attempt % 10 == 9) {
        logInFrom(guesser, "safety", "demo");
      }
    }
    assertThat(checked).as("sixty are free, and some seconds pass meanwhile").isBetween(60, 66);
  }

  @Test
  void an_unknown_account_is_slowed_down_like_a_known_one() throws Exception {
    String unknown = "nobody@%s.example".formatted(northside.slug());
    assertThat(guesses(unknown, "203.0.113.29"))
        .isEqualTo(guesses(northside.email("worker"), "203.0.113.30"));
  }

  /** The answers to eight guesses in a row. */
  private List<String> guesses(String account, String address) throws Exception {
    List<String> answers = new ArrayList<>();
    for (int attempt = 0; attempt < 8; attempt++) {
      MockHttpServletResponse answer =
          browser
              .perform(post("/api/v3/tokens").with(from(address)).with(httpBasic(account, "guess")))
              .andReturn()
              .getResponse();
      answers.add(answer.getStatus() + " " + answer.getContentAsString().replaceAll("\\d+ s", ""));
    }
    return answers;
  }

  @Test
  void the_login_page_says_how_long_to_wait() throws Exception {
    browser
        .perform(get("/login?problem=throttled&wait=32"))
        .andExpect(content().string(containsString("Too many attempts. Try again in 32 s.")));
    browser
        .perform(get("/login?problem=throttled&wait=61").header("Accept-Language", "fr"))
        .andExpect(content().string(containsString("Réessayez dans 2 min.")));
    browser
        .perform(get("/login?problem=throttled&wait=%3Cscript%3E"))
        .andExpect(content().string(containsString("Try again in 0 s.")));
  }

  @Test
  void a_session_ends_after_twelve_hours_however_busy() throws Exception {
    logIn("worker", "demo");
    clock.advance(Duration.ofHours(11));
    browser.perform(get("/anything")).andExpect(status().isNotFound());

    clock.advance(Duration.ofHours(2));
    browser.perform(get("/anything")).andExpect(redirectedUrl("/login"));
  }

  @Test
  void every_answer_carries_a_policy_without_inline_code() throws Exception {
    browser
        .perform(get("/login"))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"));
  }

  private ResultActions logIn(String name, String password) throws Exception {
    return logInFrom(from("192.0.2.1"), name, password);
  }

  private ResultActions logInFrom(RequestPostProcessor address, String name, String password)
      throws Exception {
    return browser.perform(
        post("/login")
            .param("email", northside.email(name))
            .param("password", password)
            .with(address)
            .with(csrf()));
  }

  private ResultActions me(String token, int expected) throws Exception {
    return browser
        .perform(get("/api/v3/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andExpect(status().is(expected));
  }

  private ResultActions list(String token) throws Exception {
    return browser.perform(
        get("/api/v3/users?limit=2").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
  }

  private String tokenByPassword(String name) throws Exception {
    byte[] answer =
        browser
            .perform(post("/api/v3/tokens").with(password(name, "demo")))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.expires_at").isNotEmpty())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return json.readTree(answer).path("token").asText();
  }

  private RequestPostProcessor password(String name, String password) {
    return httpBasic(northside.email(name), password);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}
