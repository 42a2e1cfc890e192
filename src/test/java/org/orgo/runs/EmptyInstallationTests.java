package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation where nobody founded anything shows its setup to whoever reads its log. */
class EmptyInstallationTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD = "correct horse battery";

  @TempDir Path data;

  @Test
  void the_page_opens_with_the_code_of_the_log_and_is_gone_for_ever_after() throws IOException {
    int port = OrgoProcess.freePort();
    try (OrgoProcess orgo = OrgoProcess.startEmpty(data, port)) {
      await()
          .atMost(PATIENCE)
          .until(() -> !orgo.isAlive() || orgo.log().contains("with the code "));
      assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();
      String code = PlayedDocument.firstMatch("with the code (\\S+)", orgo.log());
      Reader reader = new Reader(port);

      HttpResponse<String> form = theCodeOpens(reader, code);
      HttpResponse<String> refused = reader.post("/setup", form, answers(code, "nobody"));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("It is an e-mail address", "Hôpital Nord");
      HttpResponse<String> done = reader.post("/setup", refused, answers(code, "ann@example.org"));

      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(reader.get("/setup", null).statusCode()).isEqualTo(404);
      assertThat(reader.post("/setup", form, answers(code, "eve@example.org")).statusCode())
          .isEqualTo(404);
      reader.choosePassword(
          PlayedDocument.firstMatch("href=\"(/password/[^\"]+)\"", done.body()), PASSWORD);
      reader.choosePassword(
          PlayedDocument.firstMatch("href=\"(/installation/password/[^\"]+)\"", done.body()),
          PASSWORD);
      assertThat(reader.get("/api/v3/me", reader.token("ann@example.org", PASSWORD)).body())
          .contains("hopital-nord");
    }
  }

  private static HttpResponse<String> theCodeOpens(Reader reader, String code) {
    HttpResponse<String> asked = reader.get("/setup", null);
    assertThat(asked.body()).contains("name=\"code\"").doesNotContain("admin_email");
    HttpResponse<String> wrong = reader.post("/setup", asked, answers("ABCDEF", "eve@example.org"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).doesNotContain("admin_email");
    HttpResponse<String> form =
        reader.post("/setup", wrong, Map.of("code", code.toLowerCase(Locale.ROOT)));
    assertThat(form.body()).contains("admin_email", "mailbox_host");
    return form;
  }

  private static Map<String, String> answers(String code, String administrator) {
    Map<String, String> answers = new HashMap<>();
    answers.put("code", code);
    answers.put("name", "Hôpital Nord");
    answers.put("profile", "hospital");
    answers.put("zone", "Europe/Paris");
    answers.put("admin_email", administrator);
    return answers;
  }
}
