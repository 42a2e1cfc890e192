package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed, as by kill -9, when it has written a file, and when it has stored it
 * and not yet committed, and started again: there is one file, never two, never half.
 */
class ExportCrashTests {

  private static final int KILLED = 137;
  private static final int TASKS = 3;
  private static final String ANALYST = "analyst@corner-shops.example";
  private static final String SUPERVISOR = "supervisor@corner-shops.example";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;

  @Test
  void killed_with_a_file_in_hand_it_leaves_one_whole_file() throws Exception {
    Survivors survivors = new Survivors(data);
    String token;
    String export;
    try (OrgoProcess orgo = start("export.written")) {
      String address = orgo.address(PATIENCE);
      token = Reporter.token(address, ANALYST);
      work(address);
      export = order(address, token);
      assertThat(orgo.exitCode(PATIENCE)).isEqualTo(KILLED);
    }
    nothingIsThere(survivors);
    survivors.exportLeasesRunOut();
    try (OrgoProcess orgo = start("export.stored")) {
      assertThat(orgo.exitCode(PATIENCE)).isEqualTo(KILLED);
    }
    nothingIsThere(survivors);
    survivors.exportLeasesRunOut();
    try (OrgoProcess orgo = start("")) {
      String address = orgo.address(PATIENCE);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> survivors.count(READY) == 1);
      JsonNode shown = JSON.readTree(get(address + "/api/v3/exports/" + export, token).body());
      String file = get(address + "/api/v3/exports/" + export + "/file", token).body();
      assertThat(file.lines()).hasSize(TASKS);
      assertThat(sha256(file)).isEqualTo(shown.path("sha256").asText());
      assertThat(shown.path("row_count").asInt()).isEqualTo(TASKS);
      assertThat(survivors.count("select count(*) from orgo.export_chunks")).isEqualTo(1);
      assertThat(
              survivors.count(
                  "select count(*) from orgo.audit_entries where action = 'export.written'"))
          .isEqualTo(1);
    }
  }

  private static final String READY = "select count(*) from orgo.exports where status = 'READY'";

  private static void nothingIsThere(Survivors survivors) {
    assertThat(survivors.rows("select status from orgo.exports"))
        .containsExactly(Map.of("status", "RUNNING"));
    assertThat(survivors.count("select count(*) from orgo.export_chunks")).isZero();
  }

  private static void work(String address) throws IOException, InterruptedException {
    String token = Reporter.token(address, SUPERVISOR);
    for (int task = 0; task < TASKS; task++) {
      String body =
          "{\"title\":\"Tap %d\",\"description\":\"It drips\",\"type\":\"maintenance\",\"label\":\"1001.11.Ops.Maintenance\",\"visibility\":\"PUBLIC\"}"
              .formatted(task);
      HttpResponse<String> opened = post(address + "/api/v3/tasks", token, body);
      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    }
  }

  private static String order(String address, String token)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            address + "/api/v3/exports",
            token,
            "{\"kind\":\"TASKS\",\"format\":\"JSONL\",\"purpose\":\"Audit\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body()).path("export_id").asText();
  }

  private static HttpResponse<String> post(String address, String token, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        request(address, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String address, String token)
      throws IOException, InterruptedException {
    return HTTP.send(request(address, token).build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private OrgoProcess start(String crashPoint) {
    return OrgoProcess.start(
        data,
        new OrgoProcess.Ports(freePort(), freePort(), true),
        crashPoint,
        "--orgo.demo.signals=false");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
