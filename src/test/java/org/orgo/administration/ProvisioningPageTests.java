package org.orgo.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator lets the directory in, and out again. */
@OrgoTest
class ProvisioningPageTests {

  private static final String PATH = "/administration/provisioning";
  private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
  private static final Pattern REVOKE = Pattern.compile(PATH + "/tokens/[0-9a-f-]{36}/revoke");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  @Test
  void a_token_is_shown_once_opens_provisioning_and_ends_when_it_is_revoked() throws Exception {
    TestOrganization northside = organizations.found("hospital");
    Visitor admin = Visitor.of(sessions, northside, "admin", port);
    assertThat(admin.get("/administration/sign-in").body()).contains("href=\"" + PATH + "\"");
    assertThat(admin.get(PATH).body())
        .contains("No directory provisions accounts here.", "/api/scim/v2");

    String token = first(SECRET, admin.post(PATH + "/tokens", Map.of()).body(), 1);
    assertThat(users(token)).isEqualTo(200);
    String page = admin.get(PATH).body();
    assertThat(page).doesNotContain(token).doesNotContain("No directory provisions accounts here.");

    admin.post(first(REVOKE, page, 0), Map.of());
    assertThat(users(token)).isEqualTo(401);
  }

  @Test
  void nobody_else_makes_one() {
    TestOrganization northside = organizations.found("hospital");
    Visitor worker = Visitor.of(sessions, northside, "worker", port);
    assertThat(worker.post(PATH + "/tokens", Map.of()).statusCode()).isEqualTo(403);
    assertThat(worker.get("/profile").body()).doesNotContain("Directory (SCIM)");
  }

  private int users(String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/scim/v2/Users"))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    return answer.statusCode();
  }

  private static String first(Pattern pattern, String text, int group) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(group);
  }
}
