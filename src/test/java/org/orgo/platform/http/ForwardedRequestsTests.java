package org.orgo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orgo.platform.http.RawRequest.RawAnswer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 127.0.0.2 is a proxy we trust, 127.0.0.1 is anybody. */
@OrgoTest
class ForwardedRequestsTests {

  private static final String PROXY = "127.0.0.2";
  private static final String ANYBODY = "127.0.0.1";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  @Test
  void behind_a_trusted_proxy_redirects_lead_to_the_public_address() throws IOException {
    assertThat(forwarded("/nowhere").from(PROXY, port).first("Location"))
        .isEqualTo("https://orgo.example.org/login");
    assertThat(
            RawRequest.get("/nowhere")
                .with("Host", "orgo.example.org:8443")
                .with("X-Forwarded-Proto", "https")
                .from(PROXY, port)
                .first("Location"))
        .isEqualTo("https://orgo.example.org:8443/login");
    assertThat(
            forwarded("/nowhere")
                .with("X-Forwarded-Port", "9443")
                .from(PROXY, port)
                .first("Location"))
        .isEqualTo("https://orgo.example.org:9443/login");
  }

  @Test
  void behind_a_trusted_proxy_every_cookie_is_for_https_only() throws IOException {
    RawAnswer login = forwarded("/login").from(PROXY, port);

    assertThat(login.all("Set-Cookie")).isNotEmpty().allMatch(each -> each.contains("Secure"));
    assertThat(login.first("Strict-Transport-Security")).contains("max-age=31536000");
  }

  @Test
  void behind_a_trusted_proxy_our_cookies_are_bound_to_this_host() throws IOException {
    RawAnswer login = forwarded("/login").from(PROXY, port);
    RawAnswer french =
        RawRequest.post("/preferences/locale?locale=fr")
            .with("Host", "orgo.example.org")
            .with("X-Forwarded-Proto", "https")
            .with("Cookie", cookies(login))
            .with("X-CSRF-TOKEN", csrf(login))
            .with("Content-Length", "0")
            .from(PROXY, port);

    assertThat(login.all("Set-Cookie")).isNotEmpty();
    assertThat(french.all("Set-Cookie")).anyMatch(each -> each.startsWith("__Host-orgo-locale=fr"));
    assertThat(List.of(login, french))
        .flatExtracting(answer -> answer.all("Set-Cookie"))
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-orgo")
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Path=/;Path", "Domain="));
  }

  @Test
  void over_https_a_cookie_that_a_neighbour_planted_is_not_read() throws IOException {
    TestOrganization hospital = organizations.found("hospital");
    String session = TestSessions.COOKIE + "=" + sessions.cookie(hospital, "worker");

    assertThat(forwarded("/profile").with("Cookie", session).from(PROXY, port).first("Location"))
        .isEqualTo("https://orgo.example.org/login");
    assertThat(forwarded("/profile").with("Cookie", "__Host-" + session).from(PROXY, port).status())
        .isEqualTo(200);
  }

  @Test
  void over_http_the_cookies_are_not_for_scripts_nor_for_other_sites() throws IOException {
    RawAnswer plain =
        RawRequest.get("/login").with("Host", "localhost:" + port).from(ANYBODY, port);

    assertThat(plain.all("Set-Cookie"))
        .isNotEmpty()
        .allMatch(each -> each.startsWith("orgo="))
        .allMatch(each -> each.contains("HttpOnly") && each.contains("SameSite=Lax"));
  }

  @Test
  void lengths_that_contradict_each_other_smuggle_nothing() throws IOException {
    RawAnswer twoLengths =
        RawRequest.post("/login")
            .with("Host", "localhost:" + port)
            .with("Content-Length", "0")
            .with("Content-Length", "5")
            .from(ANYBODY, port);
    assertThat(twoLengths.status()).isEqualTo(400);

    List<RawAnswer> both =
        RawRequest.from(
            ANYBODY,
            port,
            List.of(
                RawRequest.post("/login")
                    .with("Host", "localhost:" + port)
                    .with("Content-Length", "0")
                    .with("Transfer-Encoding", "chunked"),
                RawRequest.get("/v3/api-docs").with("Host", "localhost:" + port)));
    assertThat(both).as("the second is the body of the first").hasSize(1);
  }

  @Test
  void no_trace_of_a_request_is_sent_back() throws IOException {
    for (String method : List.of("TRACE", "TRACK")) {
      RawAnswer answer =
          RawRequest.of(method, "/login").with("Host", "localhost:" + port).from(ANYBODY, port);

      assertThat(answer.status()).isIn(400, 405);
    }
  }

  private static String cookies(RawAnswer answer) {
    return answer.all("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  private static String csrf(RawAnswer page) {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.text());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  @Test
  void the_cookies_of_the_engines_web_apps_are_for_https_only_too() throws IOException {
    TestOrganization hospital = organizations.found("hospital");
    RawAnswer cockpit =
        forwarded("/camunda/app/cockpit/default/")
            .with(
                "Cookie", "__Host-" + TestSessions.COOKIE + "=" + sessions.cookie(hospital, "ops"))
            .from(PROXY, port);

    assertThat(cockpit.status()).isEqualTo(200);
    assertThat(cockpit.all("Set-Cookie"))
        .anyMatch(each -> each.startsWith("XSRF-TOKEN="))
        .allMatch(each -> each.contains("Secure"));
  }

  @Test
  void without_a_proxy_everything_is_as_it_was_asked() throws IOException {
    RawAnswer plain =
        RawRequest.get("/login").with("Host", "localhost:" + port).from(ANYBODY, port);

    assertThat(plain.all("Set-Cookie")).isNotEmpty().noneMatch(each -> each.contains("Secure"));
    assertThat(plain.first("Strict-Transport-Security")).isNull();
    assertThat(
            RawRequest.get("/nowhere")
                .with("Host", "localhost:" + port)
                .from(ANYBODY, port)
                .first("Location"))
        .isEqualTo("http://localhost:%d/login".formatted(port));
  }

  @Test
  void what_anybody_forwards_changes_nothing() throws IOException {
    RawAnswer spoofed =
        forwarded("/nowhere")
            .with("Forwarded", "for=198.51.100.1;proto=https;host=evil.example")
            .with("X-Forwarded-Ssl", "on")
            .from(ANYBODY, port);

    assertThat(spoofed.first("Location")).isEqualTo("http://localhost:%d/login".formatted(port));
    assertThat(spoofed.all("Set-Cookie")).noneMatch(each -> each.contains("Secure"));
    assertThat(spoofed.first("Strict-Transport-Security")).isNull();
  }

  @Test
  void a_proxy_that_passes_on_what_the_client_wrote_is_not_fooled() throws IOException {
    RawAnswer passedOn =
        RawRequest.get("/nowhere")
            .with("Host", "localhost:" + port)
            .with("Forwarded", "host=evil.example;proto=http")
            .with("X-Forwarded-Host", "evil.example, orgo.example.org")
            .with("X-Forwarded-Proto", "http, https")
            .from(PROXY, port);

    assertThat(passedOn.first("Location")).isEqualTo("https://orgo.example.org/login");
  }

  @Test
  void a_host_that_is_none_is_not_taken() throws IOException {
    RawAnswer odd =
        RawRequest.get("/nowhere")
            .with("Host", "localhost:" + port)
            .with("X-Forwarded-Host", "evil.example/@?#")
            .from(PROXY, port);

    assertThat(odd.first("Location")).isEqualTo("http://localhost:%d/login".formatted(port));
  }

  @Test
  void one_request_says_nothing_about_the_next_on_its_connection() throws IOException {
    List<RawAnswer> answers =
        RawRequest.from(
            PROXY,
            port,
            List.of(
                forwarded("/nowhere"),
                RawRequest.get("/nowhere").with("Host", "localhost:" + port)));

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).first("Location")).startsWith("https://orgo.example.org/");
    assertThat(answers.get(1).first("Location"))
        .isEqualTo("http://localhost:%d/login".formatted(port));
    assertThat(answers.get(1).first("Strict-Transport-Security")).isNull();
  }

  @Test
  void guesses_are_counted_by_the_address_a_trusted_proxy_names() throws IOException {
    String account = UUID.randomUUID() + "@nowhere.example";
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(guess(account, "203.0.113.9", PROXY).status()).isEqualTo(401);
    }

    RawAnswer throttled = guess(account, "203.0.113.9", PROXY);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(Integer.parseInt(throttled.first("Retry-After"))).isBetween(1, 900);
    assertThat(guess(account, "203.0.113.10", PROXY).status()).isEqualTo(401);
  }

  @Test
  void guesses_are_not_counted_by_an_address_that_anybody_invents() throws IOException {
    String account = UUID.randomUUID() + "@nowhere.example";
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(guess(account, "198.51.100." + attempt, "127.0.0.77").status()).isEqualTo(401);
    }

    assertThat(guess(account, "198.51.100.99", "127.0.0.77").status()).isEqualTo(429);
  }

  private RawAnswer guess(String account, String forwardedFor, String peer) throws IOException {
    String basic =
        Base64.getEncoder().encodeToString((account + ":x").getBytes(StandardCharsets.UTF_8));
    return RawRequest.post("/api/v3/tokens")
        .with("Host", "localhost:" + port)
        .with("X-Forwarded-For", forwardedFor)
        .with("Authorization", "Basic " + basic)
        .with("Content-Length", "0")
        .from(peer, port);
  }

  private RawRequest forwarded(String path) {
    return RawRequest.get(path)
        .with("Host", "localhost:" + port)
        .with("X-Forwarded-For", "203.0.113.9")
        .with("X-Forwarded-Proto", "https")
        .with("X-Forwarded-Host", "orgo.example.org");
  }
}
