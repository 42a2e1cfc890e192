package org.orgo.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.SharedHttpSessionConfigurer.sharedHttpSession;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.accounts.PasswordLinks;
import org.orgo.people.administration.PostedLinks;
import org.orgo.people.administration.SecondFactorReset;
import org.orgo.people.administration.UserInvitations;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.SecondFactorOn;
import org.orgo.people.secondfactor.SecondFactors;
import org.orgo.people.secondfactor.Totp;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@OrgoTest
class SecondFactorLoginTests {

  private static final String PAGE = "/profile/second-factor";

  @Autowired TestOrganizations organizations;
  @Autowired WebApplicationContext context;
  @Autowired SecondFactors factors;
  @Autowired SecondFactorReset resets;
  @Autowired UserInvitations invitations;
  @Autowired PasswordLinks links;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private MockMvc browser;
  private TestOrganization northside;
  private byte[] secret;
  private String address;

  @BeforeEach
  void openBrowser() {
    Random random = new Random();
    address = "198.18.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    browser = browser();
    northside = organizations.found("hospital");
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void a_password_alone_opens_nothing_of_an_account_with_a_second_factor() throws Exception {
    enrol("worker");

    logIn("worker").andExpect(redirectedUrl("/login/code"));

    for (String page : List.of("/", "/profile", PAGE, "/tasks", "/anything")) {
      browser.perform(get(page)).andExpect(redirectedUrl("/login/code"));
    }
    browser
        .perform(post("/profile/tokens").param("name", "a").with(this::fromHere).with(csrf()))
        .andExpect(redirectedUrl("/login/code"));
    browser
        .perform(
            post("/api/v3/tokens")
                .with(this::fromHere)
                .with(httpBasic(northside.email("worker"), "demo")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("second_factor_required"));
  }

  @Test
  void a_code_lets_in_and_leads_to_the_page_that_was_asked_for() throws Exception {
    enrol("worker");
    browser.perform(get("/broadcasts").accept("text/html"));
    logIn("worker");

    enter(codeOfNow()).andExpect(header().string("Location", containsString("/broadcasts")));

    browser.perform(get("/anything")).andExpect(status().isNotFound());
    assertThat(actions("worker")).endsWith("login.password_accepted", "login.succeeded");
    assertThat(entries("worker"))
        .last()
        .satisfies(entry -> assertThat(entry.fields()).containsExactly("second_factor"));
  }

  @Test
  void a_reset_password_leaves_the_second_factor() throws Exception {
    enrol("worker");
    northside.run("admin", () -> invitations.resetPassword(northside.user("worker")));
    PostedLinks posted = new PostedLinks(jdbc, transaction);
    links.choosePassword(
        posted.token(northside, northside.email("worker")), "a long enough password");

    browser
        .perform(
            post("/login")
                .param("email", northside.email("worker"))
                .param("password", "a long enough password")
                .with(this::fromHere)
                .with(csrf()))
        .andExpect(redirectedUrl("/login/code"));
    enter(codeOfNow()).andExpect(redirectedUrl("/"));
  }

  @Test
  void a_code_counts_once() throws Exception {
    enrol("worker");
    String code = codeOfNow();
    logIn("worker");
    enter(code).andExpect(redirectedUrl("/"));

    browser = browser();
    logIn("worker");
    enter(code).andExpect(status().is(422)).andExpect(content().string(containsString("wait for")));

    clock.advance(Duration.ofSeconds(30));
    enter(codeOfNow()).andExpect(redirectedUrl("/"));
  }

  @Test
  void a_recovery_code_counts_once_however_it_is_typed() throws Exception {
    String recovery = enrol("worker").get(0);
    logIn("worker");
    enter(recovery.toUpperCase(Locale.ROOT).replace("-", " ")).andExpect(redirectedUrl("/"));
    assertThat(actions("worker")).contains("second_factor.recovery_code_used");

    browser = browser();
    logIn("worker");
    enter(recovery).andExpect(status().is(422));
    assertThat(northside.asSystem(() -> factors.unusedRecoveryCodes(northside.user("worker"))))
        .isEqualTo(9);
  }

  @Test
  void guessing_codes_is_slowed_down_also_by_logging_in_between() throws Exception {
    enrol("worker");
    int checked = 0;
    for (int attempt = 0; attempt < 12; attempt++) {
      logIn("worker");
      int answer = enter("000000").andReturn().getResponse().getStatus();
      checked += answer == 422 ? 1 : 0;
    }
    assertThat(checked).as("five are free, and some seconds pass meanwhile").isBetween(5, 7);
    assertThat(actions("worker")).contains("login.code_refused");

    clock.advance(Duration.ofMinutes(16));
    logIn("worker");
    enter(codeOfNow()).andExpect(redirectedUrl("/"));
  }

  @Test
  void nobody_comes_to_the_second_step_without_the_first() throws Exception {
    browser.perform(get("/login/code")).andExpect(redirectedUrl("/login"));
    browser.perform(get("/login/enrolment")).andExpect(redirectedUrl("/login"));
    enter("000000").andExpect(redirectedUrl("/login"));

    enrol("worker");
    logIn("worker");
    browser.perform(get("/login/enrolment")).andExpect(redirectedUrl("/login"));

    clock.advance(Duration.ofMinutes(16));
    enter(codeOfNow()).andExpect(redirectedUrl("/login"));
  }

  @Test
  void a_wrong_password_tells_nothing_of_a_second_factor() throws Exception {
    enrol("worker");
    browser
        .perform(
            post("/login")
                .param("email", northside.email("worker"))
                .param("password", "wrong")
                .with(this::fromHere)
                .with(csrf()))
        .andExpect(redirectedUrl("/login?problem=refused"));
  }

  @Test
  void tokens_go_on_as_they_were() throws Exception {
    String token = northside.token("worker");
    enrol("worker");

    browser
        .perform(get("/api/v3/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andExpect(status().isOk());
  }

  @Test
  void where_it_is_required_of_administrators_they_enrol_at_their_login_and_others_do_not()
      throws Exception {
    northside = organizations.found("hospital", requiring("administrators"));

    logIn("admin").andExpect(redirectedUrl("/login/enrolment"));
    browser.perform(get("/")).andExpect(redirectedUrl("/login/enrolment"));
    browser
        .perform(get("/login/enrolment"))
        .andExpect(content().string(containsString("It is required here")));
    browser = browser();
    logIn("compliance").andExpect(redirectedUrl("/login/enrolment"));
    browser = browser();
    logIn("worker").andExpect(redirectedUrl("/"));
  }

  @Test
  void where_it_is_required_of_everybody_the_first_code_leads_in() throws Exception {
    northside = organizations.found("hospital", requiring("everybody"));
    logIn("worker").andExpect(redirectedUrl("/login/enrolment"));
    String page =
        browser.perform(get("/login/enrolment")).andReturn().getResponse().getContentAsString();
    secret = new Base32().decode(page.split("id=\"secret\">")[1].split("<")[0].replace(" ", ""));

    browser
        .perform(post("/login/enrolment").param("code", "000000").with(this::fromHere).with(csrf()))
        .andExpect(status().is(422));
    browser
        .perform(
            post("/login/enrolment").param("code", codeOfNow()).with(this::fromHere).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Your recovery codes")));

    browser.perform(get("/anything")).andExpect(status().isNotFound());
  }

  @Test
  void removing_it_needs_password_and_code() throws Exception {
    enrol("worker");
    logIn("worker");
    enter(codeOfNow());
    clock.advance(Duration.ofSeconds(30));

    remove("wrong", codeOfNow()).andExpect(status().is(422));
    remove("demo", "000000").andExpect(status().is(422));
    remove("demo", codeOfNow()).andExpect(redirectedUrl(PAGE));

    assertThat(northside.asSystem(() -> factors.isOn(northside.user("worker")))).isFalse();
    browser = browser();
    logIn("worker").andExpect(redirectedUrl("/"));
  }

  @Test
  void an_administrator_takes_it_away_with_a_reason_and_the_person_is_told() throws Exception {
    enrol("worker");

    northside.run(
        "admin", () -> resets.reset(northside.user("worker"), "Lost phone, seen in person"));

    logIn("worker").andExpect(redirectedUrl("/"));
    assertThat(actions("worker")).contains("second_factor.reset");
    assertThat(column("select reason from second_factor_resets where user_id = ?"))
        .containsExactly("Lost phone, seen in person");
    List<String> subjects =
        northside.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForList(
                            "select subject from outgoing_emails where to_address = ?",
                            String.class,
                            northside.email("worker"))));
    assertThat(subjects).anyMatch(subject -> subject.contains("second factor was taken away"));
  }

  @Test
  void nobody_else_takes_it_away_and_nobody_without_a_reason() {
    enrol("worker");

    assertThatThrownBy(
            () -> northside.run("head", () -> resets.reset(northside.user("worker"), "Lost phone")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> northside.run("admin", () -> resets.reset(northside.user("worker"), " lost ")))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> assertThat(refused.errors().get(0).field()).isEqualTo("reason"));
    assertThatThrownBy(
            () ->
                northside.run(
                    "admin", () -> resets.reset(northside.user("safety"), "There is none here")))
        .isInstanceOf(SecondFactorOff.class);
  }

  @Test
  void an_administrator_takes_it_away_over_rest() throws Exception {
    enrol("worker");

    browser
        .perform(
            post("/api/v3/users/%s/reset-second-factor".formatted(northside.user("worker")))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + northside.token("admin"))
                .contentType("application/json")
                .content("{\"reason\": \"Lost phone, seen in person\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.email", startsWith("worker@")));

    assertThat(northside.asSystem(() -> factors.isOn(northside.user("worker")))).isFalse();
  }

  @Test
  void another_app_is_not_enrolled_over_the_first() {
    enrol("worker");

    assertThatThrownBy(
            () -> northside.run("worker", () -> factors.begin(northside.user("worker"), "worker")))
        .isInstanceOf(SecondFactorOn.class);
  }

  @Test
  void the_database_shows_neither_secret_nor_recovery_codes() {
    String recovery = enrol("worker").get(0);

    assertThat(column("select encode(secret, 'hex') from second_factors where user_id = ?"))
        .noneMatch(kept -> kept.contains(HexFormat.of().formatHex(secret)));
    assertThat(column("select encode(code_hash, 'hex') from recovery_codes where user_id = ?"))
        .hasSize(10)
        .noneMatch(hash -> hash.contains(recovery));
  }

  private List<String> column(String query) {
    return northside.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(query, String.class, northside.user("worker").value())));
  }

  private List<String> actions(String user) {
    return entries(user).stream().map(AuditEntry::action).toList();
  }

  private List<AuditEntry> entries(String user) {
    return northside.asSystem(() -> audit.about("user", northside.user(user)));
  }

  /** Its recovery codes. */
  private List<String> enrol(String user) {
    List<String> codes =
        northside.as(
            user,
            () -> {
              String text = factors.begin(northside.user(user), northside.email(user)).secret();
              secret = new Base32().decode(text);
              return factors.confirm(northside.user(user), codeOfNow());
            });
    clock.advance(Duration.ofSeconds(30));
    return codes;
  }

  private String codeOfNow() {
    return Totp.code(secret, Totp.step(clock.instant()));
  }

  private ResultActions logIn(String name) throws Exception {
    return browser.perform(
        post("/login")
            .param("email", northside.email(name))
            .param("password", "demo")
            .with(this::fromHere)
            .with(csrf()));
  }

  /** The same throttle for nobody else. */
  private MockHttpServletRequest fromHere(MockHttpServletRequest request) {
    request.setRemoteAddr(address);
    return request;
  }

  private ResultActions enter(String code) throws Exception {
    return browser.perform(
        post("/login/code").param("code", code).with(this::fromHere).with(csrf()));
  }

  private ResultActions remove(String password, String code) throws Exception {
    return browser.perform(
        post(PAGE + "/remove")
            .param("password", password)
            .param("code", code)
            .with(this::fromHere)
            .with(csrf()));
  }

  private MockMvc browser() {
    return MockMvcBuilders.webAppContextSetup(context)
        .apply(SecurityMockMvcConfigurers.springSecurity())
        .apply(sharedHttpSession())
        .build();
  }

  private static ObjectNode requiring(String whom) {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("access").put("second_factor", whom);
    return overrides;
  }
}
