package org.orgo.studio.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orgo.studio.archive.DefinitionZip;

/** Asks a server about its definitions over REST. */
final class DefinitionsClient {

  private static final String ARCHIVE = "/api/v3/definitions/archive";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String url;
  private final String token;

  DefinitionsClient(String url, String token) {
    this.url = url.replaceAll("/+$", "");
    this.token = token;
  }

  /**
   * @param findings what is wrong with it, a sentence each
   */
  record PushedDraft(String draftId, List<String> files, List<String> findings) {}

  Map<String, byte[]> live() throws IOException {
    return DefinitionZip.unpack(send(request(ARCHIVE).GET()).body());
  }

  PushedDraft push(String title, Map<String, byte[]> files) throws IOException {
    String address = ARCHIVE + "?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
    JsonNode draft =
        JSON.readTree(
            send(request(address)
                    .header("Content-Type", "application/zip")
                    .PUT(BodyPublishers.ofByteArray(DefinitionZip.pack(files))))
                .body());
    String id = draft.path("draft_id").asText();
    List<String> drafted = new ArrayList<>();
    draft.path("files").forEach(file -> drafted.add(file.path("file").asText()));
    List<String> findings = new ArrayList<>();
    JSON.readTree(send(request("/api/v3/drafts/" + id + "/findings").GET()).body())
        .path("items")
        .forEach(finding -> findings.add(sentence(finding)));
    return new PushedDraft(id, drafted, findings);
  }

  private static String sentence(JsonNode finding) {
    StringBuilder sentence = new StringBuilder(finding.path("file").asText());
    for (String part : List.of("line", "row", "column", "element")) {
      if (finding.hasNonNull(part)) {
        sentence.append(", ").append(part).append(' ').append(finding.path(part).asText());
      }
    }
    return sentence
        .append(": ")
        .append(finding.path("reason").asText())
        .append(". ")
        .append(finding.path("remedy").asText())
        .append('.')
        .toString();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        JsonNode problem = JSON.readTree(answer.body());
        throw new ServerRefused(answer.statusCode(), problem.path("detail").asText());
      }
      return answer;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
