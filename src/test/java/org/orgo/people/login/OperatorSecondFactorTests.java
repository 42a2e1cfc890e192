package org.orgo.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
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

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.audit.InstallationLog;
import org.orgo.audit.InstallationLogEntry;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.OperatorPropertiesTest;
import org.orgo.people.operators.OperatorSecondFactors;
import org.orgo.people.operators.OwnSecondFactorReset;
import org.orgo.people.secondfactor.SecondFactorOff;
import org.orgo.people.secondfactor.Totp;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The second factor of those who operate the installation. */
@OrgoTest
class OperatorSecondFactorTests {

  private static final String PAGE = "/installation/second-factor";
  private static final String REASON = "Lost phone, seen in person";

  @Autowired TestOperators testOperators;
  @Autowired OperatorSecondFactors factors;
  @Autowired InstallationLog log;
  @Autowired WebApplicationContext context;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private MockMvc browser;
  private InstallationOperator olga;
  private byte[] secret;
  private String address;

  @BeforeEach
  void openBrowser() {
    Random random = new Random();
    address = "198.19.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    browser = browser();
    olga = testOperators.create();
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/installation",
        "/installation/operators",
        "/installation/log",
        PAGE,
        "/camunda/app/cockpit/default/",
        "/anything"
      })
  void a_password_alone_opens_neither_the_installation_nor_the_engines_web_apps(String page)
      throws Exception {
    enrol();

    logIn().andExpect(redirectedUrl("/login/code"));

    int answer = browser.perform(get(page)).andReturn().getResponse().getStatus();
    assertThat(answer).isNotEqualTo(200);
  }

  @Test
  void a_password_alone_gives_no_token() throws Exception {
    enrol();

    browser
        .perform(post("/api/v3/tokens").with(this::fromHere).with(httpBasic(olga.email(), "demo")))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("second_factor_required"));
  }

  @Test
  void a_code_lets_in_once_and_both_are_in_the_installations_log() throws Exception {
    enrol();
    logIn();
    String code = codeOfNow();

    enter(code).andExpect(status().is3xxRedirection());

    browser.perform(get("/installation")).andExpect(status().isOk());
    assertThat(actions())
        .startsWith("login.succeeded", "login.password_accepted", "second_factor.enrolled");

    browser = browser();
    logIn();
    enter(code).andExpect(status().is(422));
    assertThat(actions()).startsWith("login.code_refused");
    browser.perform(get("/installation")).andExpect(redirectedUrl("/login/code"));
  }

  @Test
  void a_recovery_code_lets_in_once() throws Exception {
    String recovery = enrol().get(0);
    logIn();
    enter(recovery).andExpect(status().is3xxRedirection());
    browser.perform(get("/installation")).andExpect(status().isOk());

    browser = browser();
    logIn();
    enter(recovery).andExpect(status().is(422));
    assertThat(factors.unusedRecoveryCodes(olga.operatorId())).isEqualTo(9);
  }

  @Test
  void where_it_is_required_who_has_none_sets_one_up_and_gets_in_by_it() throws Exception {
    required(
        () -> {
          logIn().andExpect(redirectedUrl("/login/enrolment"));
          browser.perform(get("/installation")).andExpect(redirectedUrl("/login/enrolment"));
          secret = shownSecret("/login/enrolment");

          browser
              .perform(
                  post("/login/enrolment")
                      .param("code", codeOfNow())
                      .with(this::fromHere)
                      .with(csrf()))
              .andExpect(content().string(containsString("Your recovery codes")));

          browser.perform(get("/installation")).andExpect(status().isOk());
        });
  }

  @Test
  void where_it_is_required_a_session_without_it_has_ended() throws Exception {
    logIn().andExpect(redirectedUrl("/installation"));

    required(
        () ->
            browser
                .perform(get("/installation"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", matchesPattern("/login(\\?.*)?"))));
  }

  @Test
  void he_sets_it_up_and_removes_it_on_a_page_of_his_own() throws Exception {
    logIn();
    browser.perform(get(PAGE)).andExpect(status().isOk());
    String page =
        browser.perform(post(PAGE).with(csrf())).andReturn().getResponse().getContentAsString();
    secret = secretOn(page);

    browser
        .perform(
            post(PAGE + "/confirm").param("code", codeOfNow()).with(this::fromHere).with(csrf()))
        .andExpect(content().string(containsString("Your recovery codes")));
    assertThat(factors.isOn(olga.operatorId())).isTrue();

    clock.advance(Duration.ofSeconds(30));
    remove("wrong", codeOfNow()).andExpect(status().is(422));
    remove("demo", "000000").andExpect(status().is(422));
    remove("demo", codeOfNow()).andExpect(redirectedUrl(PAGE));
    assertThat(factors.isOn(olga.operatorId())).isFalse();
  }

  @Test
  void who_signed_in_with_a_code_makes_a_token_on_the_page() throws Exception {
    enrol();
    logIn();
    enter(codeOfNow());

    browser
        .perform(post("/installation/operators/token").with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("orgo-installation_")));
  }

  @Test
  void another_operator_takes_it_away_with_a_reason_and_the_sessions_end() throws Exception {
    enrol();
    InstallationOperator otto = testOperators.create();
    browser.perform(
        post("/login")
            .param("email", otto.email())
            .param("password", "demo")
            .with(this::fromHere)
            .with(csrf()));
    String reset = "/installation/operators/%s/reset-second-factor".formatted(olga.operatorId());

    browser.perform(post(reset).param("reason", " lost ").with(csrf())).andExpect(status().is(422));
    assertThat(factors.isOn(olga.operatorId())).isTrue();
    browser
        .perform(post(reset).param("reason", REASON).with(csrf()))
        .andExpect(redirectedUrl("/installation/operators"));

    assertThat(factors.isOn(olga.operatorId())).isFalse();
    assertThat(actions()).startsWith("second_factor.reset");
    assertThat(
            column(
                "select reason from installation_operator_factor_resets where operator_id = ? and"
                    + " reset_by = ?",
                olga.operatorId().value(),
                otto.operatorId().value()))
        .containsExactly(REASON);
  }

  @Test
  void nobody_resets_his_own_and_nobody_what_is_not_there() {
    assertThatThrownBy(() -> factors.reset(olga.operatorId(), REASON))
        .isInstanceOf(SecondFactorOff.class);
    enrol();

    assertThatThrownBy(
            () ->
                CurrentOperator.as(
                    olga,
                    EventOrigin.UI,
                    () -> {
                      factors.reset(olga.operatorId(), REASON);
                      return null;
                    }))
        .isInstanceOf(OwnSecondFactorReset.class);
    assertThatThrownBy(() -> factors.reset(olga.operatorId(), "lost"))
        .isInstanceOf(InvalidRequest.class);
    assertThat(factors.isOn(olga.operatorId())).isTrue();
  }

  @Test
  void from_the_command_line_nobody_is_named_as_who_did_it() {
    enrol();

    factors.reset(olga.operatorId(), REASON);

    assertThat(log.latest(100))
        .filteredOn(entry -> entry.objectId().equals(olga.operatorId().toString()))
        .first()
        .satisfies(entry -> assertThat(entry.operatorId()).isNull());
  }

  @Test
  void the_database_shows_neither_secret_nor_recovery_codes() {
    String recovery = enrol().get(0);

    assertThat(
            column(
                "select encode(secret, 'hex') from installation_operator_factors where operator_id"
                    + " = ?",
                olga.operatorId().value()))
        .hasSize(1)
        .noneMatch(kept -> kept.contains(HexFormat.of().formatHex(secret)));
    assertThat(
            column(
                "select encode(code_hash, 'hex') from installation_operator_recovery_codes where"
                    + " operator_id = ?",
                olga.operatorId().value()))
        .hasSize(10)
        .noneMatch(hash -> hash.contains(recovery));
  }

  /** As if the installation had said so at its start; all tests share one application. */
  private void required(Visit visit) throws Exception {
    Object before = ReflectionTestUtils.getField(factors, "properties");
    ReflectionTestUtils.setField(factors, "properties", OperatorPropertiesTest.requiring());
    try {
      visit.make();
    } finally {
      ReflectionTestUtils.setField(factors, "properties", before);
    }
  }

  private interface Visit {

    void make() throws Exception;
  }

  private List<String> column(String query, Object... parameters) {
    return transaction.execute(status -> jdbc.queryForList(query, String.class, parameters));
  }

  private List<String> actions() {
    return log.latest(100).stream()
        .filter(entry -> entry.objectId().equals(olga.operatorId().toString()))
        .map(InstallationLogEntry::action)
        .toList();
  }

  private List<String> enrol() {
    String text = factors.begin(olga.operatorId(), olga.email()).secret();
    secret = new Base32().decode(text);
    List<String> codes = factors.confirm(olga.operatorId(), codeOfNow());
    clock.advance(Duration.ofSeconds(30));
    return codes;
  }

  private String codeOfNow() {
    return Totp.code(secret, Totp.step(clock.instant()));
  }

  private byte[] shownSecret(String path) throws Exception {
    return secretOn(browser.perform(get(path)).andReturn().getResponse().getContentAsString());
  }

  private static byte[] secretOn(String page) {
    return new Base32().decode(page.split("id=\"secret\">")[1].split("<")[0].replace(" ", ""));
  }

  private ResultActions logIn() throws Exception {
    return browser.perform(
        post("/login")
            .param("email", olga.email())
            .param("password", "demo")
            .with(this::fromHere)
            .with(csrf()));
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

  private MockHttpServletRequest fromHere(MockHttpServletRequest request) {
    request.setRemoteAddr(address);
    return request;
  }

  private MockMvc browser() {
    return MockMvcBuilders.webAppContextSetup(context)
        .apply(SecurityMockMvcConfigurers.springSecurity())
        .apply(sharedHttpSession())
        .build();
  }
}
