package org.orgo.engine.fence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.orgo.engine.fence.EngineProbes.Probe;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestSessions;

/** Somebody at the engine's doors: at the REST interface with a token, else with a session. */
final class EngineClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token;
  private final String cookie;
  private final String origin;
  private String secret = "none";

  private EngineClient(String token, String cookie, int port) {
    this.token = token;
    this.cookie = cookie;
    this.origin = "http://localhost:" + port;
  }

  static EngineClient of(
      TestOrganization organization, String user, TestSessions sessions, int port) {
    return new EngineClient(organization.token(user), sessions.cookie(organization, user), port);
  }

  static EngineClient of(
      InstallationOperator operator, TestOperators operators, TestSessions sessions, int port) {
    return new EngineClient(operators.token(operator), sessions.cookie(operator), port);
  }

  HttpResponse<String> get(String address) {
    return send("GET", address, null, "application/json");
  }

  HttpResponse<String> send(String method, String address, String body) {
    return send(method, address, body, "application/json");
  }

  HttpResponse<String> send(String method, String address, String body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + address))
            .header("Accept", "application/json, */*;q=0.5")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", type);
    }
    if (address.startsWith("/engine-rest")) {
      request.header("Authorization", "Bearer " + token);
    } else {
      request.header(
          "Cookie", "%s=%s; XSRF-TOKEN=%s".formatted(TestSessions.COOKIE, cookie, secret));
      request.header("X-XSRF-TOKEN", secret);
    }
    return sent(request.build(), 2);
  }

  /** Again when the server has closed the connection that the client kept. */
  private HttpResponse<String> sent(HttpRequest request, int tries) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      answer.headers().firstValue("X-XSRF-TOKEN").ifPresent(next -> secret = next);
      return answer;
    } catch (IOException failure) {
      if (tries > 1) {
        return sent(request, tries - 1);
      }
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * @param byBoth the REST interface is behind two addresses
   */
  List<HttpResponse<String>> byEachDoor(Probe probe, boolean byBoth) {
    List<HttpResponse<String>> answers = new ArrayList<>();
    answers.add(send(probe.method(), probe.address(), probe.body(), probe.type()));
    if (byBoth && "rest".equals(probe.route().door())) {
      String address =
          probe.address().replaceFirst("^/engine-rest", "/camunda/api/engine/engine/default");
      answers.add(send(probe.method(), address, probe.body(), probe.type()));
    }
    return answers;
  }

  /**
   * Status and body of the answer, lists in one order, and a mark where one of these ids stands.
   */
  String send(Probe probe, EngineIds ids) {
    HttpResponse<String> answer = send(probe.method(), probe.address(), probe.body(), probe.type());
    String text = answer.statusCode() + " " + ordered(answer.body());
    for (String id : ids.all().values()) {
      text = text.replace(id, "?");
    }
    return text;
  }

  private static String ordered(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      if (root instanceof ArrayNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        elements.sort(Comparator.comparing(JsonNode::toString));
        return elements.toString();
      }
      return String.valueOf(root);
    } catch (JsonProcessingException noJson) {
      return body;
    }
  }
}
