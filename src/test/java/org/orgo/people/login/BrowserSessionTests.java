package org.orgo.people.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a session is for a browser, over the wire: its cookie, its beginning and its end. */
@OrgoTest
class BrowserSessionTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @Test
  void a_password_opens_a_session_under_a_new_id_and_the_one_before_is_nobodys() throws Exception {
    HttpResponse<String> page = get("/login", null);
    String before = cookie(page);

    HttpResponse<String> in =
        post(
            "/login",
            before,
            Map.of("email", northside.email("worker"), "password", "demo", "_csrf", csrf(page)));

    String after = cookie(in);
    assertThat(after).isNotEqualTo(before);
    assertThat(get("/profile", after).statusCode()).isEqualTo(200);
    assertThat(get("/profile", before).statusCode()).isEqualTo(302);
  }

  @Test
  void a_session_nobody_uses_for_half_an_hour_is_over() throws Exception {
    String value = sessions.cookie(northside, "worker");
    String id = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    String cookie = TestSessions.COOKIE + "=" + value;

    idleFor(29, id);
    assertThat(get("/profile", cookie).statusCode()).isEqualTo(200);
    idleFor(31, id);
    assertThat(get("/profile", cookie).headers().firstValue("Location").orElseThrow())
        .endsWith("/login?problem=expired");
  }

  @Test
  void whoever_logs_out_is_out_whatever_the_browser_keeps() throws Exception {
    String cookie = TestSessions.COOKIE + "=" + sessions.cookie(northside, "worker");
    HttpResponse<String> page = get("/profile", cookie);
    assertThat(page.body()).contains("action=\"/logout\"");

    post("/logout", cookie, Map.of("_csrf", csrf(page)));

    assertThat(get("/profile", cookie).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/\t/evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "javascript:alert(1)",
        "evil.example"
      })
  void a_switch_of_the_language_leads_nowhere_else(String path) throws Exception {
    String cookie = TestSessions.COOKIE + "=" + sessions.cookie(northside, "worker");

    HttpResponse<String> switched =
        post(
            "/preferences/locale",
            cookie,
            Map.of("locale", "fr", "path", path, "_csrf", csrf(get("/profile", cookie))));

    assertThat(switched.statusCode()).isIn(302, 303);
    URI there =
        URI.create("http://localhost:" + port + "/profile")
            .resolve(switched.headers().firstValue("Location").orElseThrow());
    assertThat(there.getHost()).isEqualTo("localhost");
    assertThat(there.getPort()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/v3/api-docs"})
  void answers_for_machines_carry_a_policy_too(String path) throws Exception {
    HttpResponse<String> answer = get(path, null);

    assertThat(answer.statusCode()).as("late or not").isIn(200, 503);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/", "/assets", "/assets/../", "/", "/camunda/app/"})
  void no_folder_is_listed(String folder) throws Exception {
    HttpResponse<String> answer = get(folder, null);

    assertThat(answer.body()).doesNotContain("Index of", "<title>Directory");
    if (answer.statusCode() == 200) {
      assertThat(answer.body()).contains("<html");
    }
  }

  private void idleFor(int minutes, String session) {
    transaction.executeWithoutResult(
        status ->
            assertThat(
                    jdbc.update(
                        """
                        update spring_session
                        set last_access_time = ?,
                          expiry_time = ?
                        where session_id = ?
                        """,
                        System.currentTimeMillis() - minutes * 60_000L,
                        System.currentTimeMillis() + (30 - minutes) * 60_000L,
                        session))
                .isEqualTo(1));
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return send(request(path, cookie).GET().build());
  }

  private HttpResponse<String> post(String path, String cookie, Map<String, String> fields)
      throws Exception {
    String form =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path, cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookie(HttpResponse<String> answer) {
    List<String> set = answer.headers().allValues("Set-Cookie");
    return set.stream()
        .filter(each -> each.startsWith(TestSessions.COOKIE + "="))
        .map(each -> each.substring(0, each.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private static String csrf(HttpResponse<String> page) {
    Matcher token = CSRF.matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }
}
