package org.orgo.people.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.SharedHttpSessionConfigurer.sharedHttpSession;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.administration.UserAdministration;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Login by a real identity provider on loopback. */
@OrgoTest
class OidcLoginTests {

  private static final String CALLBACK = "http://127.0.0.1/login/oidc/callback";

  private static LoopbackProvider provider;
  private static LoopbackProvider theirs;

  @Autowired TestOrganizations organizations;
  @Autowired WebApplicationContext context;
  @Autowired IdentityProviders providers;
  @Autowired IdentityProviderTrial trial;
  @Autowired UserAccounts users;
  @Autowired AuditLog audit;

  private final HttpClient elsewhere =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  @Autowired UserAdministration administration;

  private MockMvc browser;
  private TestOrganization northside;

  @BeforeAll
  static void start() {
    provider = new LoopbackProvider(CALLBACK);
    theirs = new LoopbackProvider(CALLBACK);
  }

  @AfterAll
  static void stop() {
    provider.close();
    theirs.close();
  }

  @BeforeEach
  void found() {
    browser = browser();
    northside = organizations.found("hospital");
    northside.run("admin", () -> providers.save(settings(northside, provider)));
    provider.forget();
    provider.says("email", northside.email("worker"));
    provider.says("email_verified", true);
    provider.says("sub", "worker of " + northside.slug());
  }

  @Test
  void whom_the_provider_vouches_for_is_in() throws Exception {
    browser
        .perform(get("/login?organization=" + northside.slug()))
        .andExpect(content().string(containsString("/login/oidc/start/" + northside.slug())));

    there(begin(northside)).andExpect(redirectedUrl("/"));

    browser.perform(get("/anything")).andExpect(status().isNotFound());
    List<AuditEntry> entries =
        northside.asSystem(() -> audit.about("user", northside.user("worker")));
    assertThat(entries).extracting("action").endsWith("user.oidc_linked", "login.succeeded");
    assertThat(entries.get(entries.size() - 1).fields()).containsExactly("oidc");
  }

  @Test
  void the_login_leads_to_the_page_that_was_asked_for_under_a_new_session() throws Exception {
    browser.perform(get("/broadcasts").accept("text/html"));
    String before = session();

    String location = there(begin(northside)).andReturn().getResponse().getRedirectedUrl();

    assertThat(location).contains("/broadcasts");
    assertThat(session()).isNotEqualTo(before);
  }

  @Test
  void the_subject_is_pinned_whatever_the_address_becomes() throws Exception {
    there(begin(northside)).andExpect(redirectedUrl("/"));

    browser = browser();
    provider.says("email", "married@elsewhere.example");
    provider.says("email_verified", false);
    there(begin(northside)).andExpect(redirectedUrl("/"));

    browser = browser();
    provider.says("sub", "somebody else");
    provider.says("email", northside.email("worker"));
    provider.says("email_verified", true);
    refused("wrong_subject", there(begin(northside)));
  }

  @ParameterizedTest
  @CsvSource({
    "email_verified, false,                  email_unverified",
    "email_verified, true as text,           email_unverified",
    "email,          ann@gmail.example,      domain_not_allowed",
    "email,          nobody@ORG,             unknown_user",
    "nonce,          of another login,       wrong_nonce",
    "iss,            THEIRS,                 wrong_issuer",
    "aud,            another client,         wrong_audience",
    "azp,            another client,         wrong_audience",
  })
  void what_is_not_right_is_refused_by_name(String claim, String value, String problem)
      throws Exception {
    provider.says(
        claim,
        value.equals("false")
            ? false
            : value
                .replace("ORG", northside.slug() + ".example")
                .replace("THEIRS", theirs.issuer()));

    refused(problem, there(begin(northside)));
  }

  @Test
  void an_answer_of_another_organizations_issuer_is_refused() throws Exception {
    URI asked = begin(northside);
    String answer = redirect(asked);

    refused("wrong_issuer", browser.perform(back(answer + "&iss=" + theirs.issuer())));
  }

  @Test
  void a_code_of_another_organizations_provider_opens_nothing() throws Exception {
    URI asked = begin(northside);
    String there = asked.toString().replace(provider.issuer(), theirs.issuer());
    theirs.says("email", northside.email("worker"));
    theirs.says("email_verified", true);

    refused("unreachable", browser.perform(back(redirect(URI.create(there)))));
  }

  @Test
  void an_answer_counts_once_and_only_in_the_browser_that_asked() throws Exception {
    String answer = redirect(begin(northside));
    MockMvc victim = browser();
    victim
        .perform(back(answer))
        .andExpect(redirectedUrl("/login?problem=oidc_wrong_state&organization="));

    browser.perform(back(answer)).andExpect(redirectedUrl("/"));
    browser
        .perform(back(answer))
        .andExpect(redirectedUrl("/login?problem=oidc_wrong_state&organization="));
  }

  @Test
  void another_state_is_refused() throws Exception {
    String answer = redirect(begin(northside));
    refused(
        "wrong_state", browser.perform(back(answer.replaceAll("state=[^&]+", "state=invented"))));
  }

  @Test
  void what_the_provider_refuses_is_refused() throws Exception {
    String state = begin(northside).getQuery().split("state=")[1].split("&")[0];
    refused(
        "refused_there", browser.perform(back(CALLBACK + "?error=access_denied&state=" + state)));
  }

  @Test
  void a_disabled_account_stays_out() throws Exception {
    northside.runAsSystem(() -> users.disable(northside.user("worker")));

    refused("disabled", there(begin(northside)));
  }

  @Test
  void who_has_no_password_comes_in_again_after_being_disabled_and_enabled() throws Exception {
    String email = somebodyNew();
    createsAccounts();
    there(begin(northside)).andExpect(redirectedUrl("/"));
    UserId user = northside.asSystem(() -> users.findByEmail(email)).orElseThrow().userId();

    northside.run("admin", () -> administration.disable(user, false));
    browser = browser();
    refused("disabled", there(begin(northside)));

    northside.run("admin", () -> administration.enable(user));
    browser = browser();
    there(begin(northside)).andExpect(redirectedUrl("/"));
    assertThat(northside.asSystem(() -> users.find(user)).orElseThrow().isActive()).isTrue();
  }

  private String somebodyNew() {
    String email = "new@%s.example".formatted(northside.slug());
    provider.says("email", email);
    provider.says("sub", "new of " + northside.slug());
    provider.says("name", "Nora New");
    return email;
  }

  private void createsAccounts() {
    northside.run(
        "admin",
        () ->
            providers.save(
                new IdentityProviderChange(
                    provider.issuer(),
                    LoopbackProvider.CLIENT,
                    null,
                    List.of(northside.slug() + ".example"),
                    true,
                    true,
                    true,
                    1)));
  }

  @Test
  void somebody_without_an_account_is_given_one_only_where_that_was_chosen() throws Exception {
    String email = somebodyNew();
    refused("unknown_user", there(begin(northside)));

    createsAccounts();
    there(begin(northside)).andExpect(redirectedUrl("/"));

    assertThat(northside.asSystem(() -> users.findByEmail(email)))
        .hasValueSatisfying(
            account -> {
              assertThat(account.displayName()).isEqualTo("Nora New");
              assertThat(account.roles()).isEmpty();
            });
  }

  @Test
  void an_organization_without_a_provider_offers_none_and_looks_like_none() throws Exception {
    TestOrganization elmStreet = organizations.found("friend_group");
    for (String slug : List.of(elmStreet.slug(), "nobodys-organization")) {
      browser
          .perform(get("/login?organization=" + slug))
          .andExpect(content().string(not(containsString("/login/oidc/start"))));
      browser.perform(get("/login/oidc/start/" + slug)).andExpect(status().isNotFound());
    }
  }

  @Test
  void where_passwords_are_switched_off_only_administrators_use_theirs() throws Exception {
    northside.run(
        "admin",
        () ->
            providers.save(
                new IdentityProviderChange(
                    provider.issuer(),
                    LoopbackProvider.CLIENT,
                    null,
                    List.of(northside.slug() + ".example"),
                    true,
                    false,
                    false,
                    1)));

    logIn("worker").andExpect(redirectedUrl("/login?problem=refused"));
    logIn("admin").andExpect(redirectedUrl("/"));
    browser = browser();
    there(begin(northside)).andExpect(redirectedUrl("/"));
  }

  @Test
  void passwords_are_not_switched_off_without_the_provider() {
    assertThatThrownBy(
            () ->
                northside.run(
                    "admin",
                    () ->
                        providers.save(
                            new IdentityProviderChange(
                                provider.issuer(),
                                "orgo",
                                null,
                                List.of("a.example"),
                                false,
                                false,
                                false,
                                1))))
        .isInstanceOf(PasswordLoginNeeded.class);
  }

  @Test
  void only_administrators_change_it_and_each_mistake_is_named() {
    assertThatThrownBy(
            () -> northside.run("head", () -> providers.save(settings(northside, provider))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> northside.run("head", () -> trial.tryOut(provider.issuer())))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> northside.run("admin", () -> providers.save(settings(northside, provider))))
        .isInstanceOf(ProviderChangedMeanwhile.class);
    mistake("issuer", "ftp://a.example", "a.example");
    mistake("issuer", "https://a.example/?x=1", "a.example");
    mistake("domains", "https://a.example", "not a domain");
  }

  private void mistake(String field, String issuer, String domain) {
    assertThatThrownBy(
            () ->
                northside.run(
                    "admin",
                    () ->
                        providers.save(
                            new IdentityProviderChange(
                                issuer, "orgo", null, List.of(domain), true, false, true, 1))))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> assertThat(refused.errors().get(0).field()).isEqualTo(field));
  }

  @Test
  void a_test_asks_the_provider_and_finds_out_who_is_none() throws Exception {
    assertThat(northside.as("admin", () -> trial.tryOut(provider.issuer())).authorization())
        .hasPath("/oauth2/authorize");
    for (String nowhere :
        List.of(
            "https://169.254.169.254",
            "http://10.0.0.1",
            "https://localhost.nowhere.example",
            "http://127.0.0.1:1")) {
      assertThatThrownBy(() -> northside.run("admin", () -> trial.tryOut(nowhere)))
          .as(nowhere)
          .isInstanceOfSatisfying(
              OidcLoginRefused.class,
              refused ->
                  assertThat(refused.problem())
                      .isEqualTo(OidcLoginRefused.OidcProblem.UNREACHABLE));
    }
    for (String none : List.of("", "\ud913\udc00S\u00ce>", "https://login.example:99999")) {
      assertThatThrownBy(() -> northside.run("admin", () -> trial.tryOut(none)))
          .as(none)
          .isInstanceOf(InvalidRequest.class);
    }
    assertThatThrownBy(() -> northside.run("admin", () -> trial.tryOut(provider.issuer() + "/")))
        .isInstanceOfSatisfying(
            OidcLoginRefused.class,
            refused ->
                assertThat(refused.problem()).isEqualTo(OidcLoginRefused.OidcProblem.WRONG_ISSUER));
  }

  @Test
  void it_is_set_over_rest_and_its_secret_is_never_read_again() throws Exception {
    String token = "Bearer " + northside.token("admin");
    browser
        .perform(
            put("/api/v3/identity-provider")
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType("application/json")
                .content(
                    """
                    {"issuer": "%s", "client_id": "orgo", "client_secret": "very secret",
                     "domains": ["a.example"], "enabled": true, "version": 1}
                    """
                        .formatted(provider.issuer())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.has_client_secret").value(true))
        .andExpect(jsonPath("$.version").value(2));
    browser
        .perform(get("/api/v3/identity-provider").header(HttpHeaders.AUTHORIZATION, token))
        .andExpect(content().string(not(containsString("very secret"))));
    browser
        .perform(
            post("/api/v3/identity-provider/test")
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType("application/json")
                .content("{\"issuer\": \"%s\"}".formatted(provider.issuer())))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.token_endpoint", containsString("/oauth2/token")));
  }

  private void refused(String problem, ResultActions answer) throws Exception {
    answer.andExpect(
        redirectedUrl(
            "/login?problem=oidc_%s&organization=%s".formatted(problem, northside.slug())));
    browser
        .perform(get("/login?problem=oidc_" + problem))
        .andExpect(content().string(not(containsString("login.problem"))));
    browser.perform(get("/anything")).andExpect(redirectedUrl("/login"));
    assertThat(northside.asSystem(() -> audit.about("organization", northside.id())))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("login.oidc_refused");
              assertThat(entry.fields()).containsExactly(problem);
            });
  }

  private URI begin(TestOrganization organization) throws Exception {
    String location =
        browser
            .perform(get("/login/oidc/start/" + organization.slug()).with(OidcLoginTests::atHome))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(location).contains("code_challenge_method=S256", "nonce=", "state=");
    return URI.create(location);
  }

  private ResultActions there(URI asked) throws Exception {
    return browser.perform(back(redirect(asked)));
  }

  /** What the provider answers to somebody who shows the password there. */
  private String redirect(URI asked) throws IOException, InterruptedException {
    String login =
        "username=%s&password=%s"
            .formatted(LoopbackProvider.USER, LoopbackProvider.PASSWORD.replace(' ', '+'));
    elsewhere.send(
        HttpRequest.newBuilder(asked.resolve("/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(login))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    HttpResponse<String> answer =
        elsewhere.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
  }

  private static MockHttpServletRequestBuilder back(String address) {
    return get(URI.create(address)).with(OidcLoginTests::atHome);
  }

  private static MockHttpServletRequest atHome(MockHttpServletRequest request) {
    request.setServerName("127.0.0.1");
    return request;
  }

  private String session() throws Exception {
    return browser.perform(get("/login")).andReturn().getRequest().getSession().getId();
  }

  private ResultActions logIn(String name) throws Exception {
    return browser.perform(
        post("/login")
            .param("email", northside.email(name))
            .param("password", "demo")
            .with(
                request -> {
                  request.setRemoteAddr("198.18.44." + (int) (Math.random() * 250));
                  return request;
                })
            .with(csrf()));
  }

  private MockMvc browser() {
    return MockMvcBuilders.webAppContextSetup(context)
        .apply(SecurityMockMvcConfigurers.springSecurity())
        .apply(sharedHttpSession())
        .build();
  }

  private static IdentityProviderChange settings(
      TestOrganization organization, LoopbackProvider provider) {
    return new IdentityProviderChange(
        provider.issuer(),
        LoopbackProvider.CLIENT,
        LoopbackProvider.SECRET,
        List.of((organization.slug() + ".example").toUpperCase(Locale.ROOT)),
        true,
        false,
        true,
        0);
  }
}
