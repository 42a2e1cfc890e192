package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.orgo.sync.envelope.SealedEnvelope;

/** The way from a node to its server. */
public final class NodeServer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
  private final CarriedWork work;
  private final Clock clock;

  public NodeServer(CarriedWork work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /** A bundle that was opened. */
  public record Bundle(long bundleSeq, List<JsonNode> lines) {}

  /**
   * @throws OfflineRefusal with what the server said, or that it is out of reach
   */
  public Bundle bundle() {
    HttpResponse<byte[]> answer = ask(request("/bundle").GET());
    SealedEnvelope.Opened opened = SealedEnvelope.open(answer.body(), work.key().toCharArray());
    List<JsonNode> lines = new ArrayList<>();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(opened.content()))) {
      String text =
          new String(in.readNBytes(SealedEnvelope.MAX_CONTENT_BYTES * 2), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
    } catch (IOException broken) {
      throw new OfflineRefusal("The bundle cannot be read: " + broken.getMessage());
    }
    return new Bundle(opened.header().bundleSeq(), lines);
  }

  /** Sends operations; what became of each, as the server says it. */
  public JsonNode send(List<ObjectNode> operations) {
    HttpRequest.Builder request =
        request("/changes")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(operations).toString()));
    try {
      return JSON.readTree(ask(request).body());
    } catch (IOException broken) {
      throw new OfflineRefusal("The server's answer cannot be read");
    }
  }

  /** Operations as an upload, which an administrator imports when the node has ended. */
  public ObjectNode body(List<ObjectNode> operations) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("bundle_seq", work.bundleSeq())
            .put("from_seq", operations.isEmpty() ? 1 : operations.get(0).path("seq").asLong())
            .put("node_clock", clock.instant().toString());
    ArrayNode ops = body.putArray("ops");
    operations.forEach(ops::add);
    return body;
  }

  private HttpResponse<byte[]> ask(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new OfflineRefusal(
            "The server said %d: %s".formatted(answer.statusCode(), sentence(answer.body())));
      }
      return answer;
    } catch (IOException unreachable) {
      throw new OfflineRefusal("%s is out of reach; nothing is lost".formatted(work.url()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new OfflineRefusal("It was interrupted; nothing is lost");
    }
  }

  private static String sentence(byte[] problem) {
    try {
      JsonNode read = JSON.readTree(problem);
      return read == null ? "" : read.path("detail").asText(read.path("title").asText());
    } catch (IOException none) {
      return "";
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("%s/api/v3/sync/nodes/%s%s".formatted(work.url(), work.nodeId(), path)))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + work.key());
  }
}
