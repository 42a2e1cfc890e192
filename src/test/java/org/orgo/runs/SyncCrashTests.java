package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed while it takes what a node sends, it has taken each operation once after all. */
class SyncCrashTests {

  private static final int KILLED = 137;
  private static final String ADMIN = "admin@corner-shops.example";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;

  @Test
  void killed_before_an_operation_is_committed_it_goes_on_after_the_one_before() throws Exception {
    Survivors survivors = new Survivors(data);
    String upload = threeTasks().toString();
    String node;
    String key;
    try (OrgoProcess orgo = start("sync.operationBeforeCommit:2")) {
      String address = orgo.address(PATIENCE);
      String admin = Reporter.token(address, ADMIN);
      JsonNode registered =
          read(
              send(
                  json(address + "/api/v3/sync/nodes", admin)
                      .POST(
                          BodyPublishers.ofString(
                              "{\"name\":\"Laptop\",\"user_id\":\"%s\"}"
                                  .formatted(worker(address, admin))))));
      node = registered.path("node_id").asText();
      key = registered.path("key").asText();
      String sync = address + "/api/v3/sync/nodes/" + node;
      assertThat(send(request(sync + "/bundle", key).GET()).statusCode()).isEqualTo(200);

      assertThatThrownBy(
              () -> send(json(sync + "/changes", key).POST(BodyPublishers.ofString(upload))))
          .isInstanceOf(IOException.class);

      assertThat(orgo.exitCode(PATIENCE)).isEqualTo(KILLED);
    }
    assertThat(survivors.count("select count(*) from orgo.offline_operations")).isEqualTo(1);
    assertThat(survivors.count("select count(*) from orgo.tasks")).isEqualTo(1);
    try (OrgoProcess orgo = start("")) {
      String sync = orgo.address(PATIENCE) + "/api/v3/sync/nodes/" + node;

      JsonNode answer =
          read(send(json(sync + "/changes", key).POST(BodyPublishers.ofString(upload))));

      assertThat(answer.path("results").findValuesAsText("result"))
          .containsExactly("DUPLICATE", "APPLIED", "APPLIED");
      assertThat(survivors.count("select count(*) from orgo.offline_operations")).isEqualTo(3);
      assertThat(survivors.count("select count(*) from orgo.tasks")).isEqualTo(3);
    }
  }

  private static String worker(String address, String admin)
      throws IOException, InterruptedException {
    JsonNode users = read(send(request(address + "/api/v3/users", admin).GET()));
    for (JsonNode user : users.path("items")) {
      if (user.path("email").asText().startsWith("worker@")) {
        return user.path("user_id").asText();
      }
    }
    throw new AssertionError("Nobody is the worker among " + users);
  }

  private static ObjectNode threeTasks() {
    ObjectNode body = JSON.createObjectNode().put("bundle_seq", 1).put("from_seq", 1);
    ArrayNode ops = body.putArray("ops");
    for (int seq = 1; seq <= 3; seq++) {
      ops.addObject()
          .put("seq", seq)
          .put("op_id", UUID.randomUUID().toString())
          .put("kind", "CREATE")
          .putObject("details")
          .put("title", "Shelf " + seq + " leans");
    }
    return body;
  }

  private static HttpRequest.Builder json(String address, String token) {
    return request(address, token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
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
