package org.orgo.stories;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.orgo.testing.TestOrganization;

/** The REST interface as a program of an organization's user meets it. */
final class Api {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String origin;
  private final TestOrganization organization;
  private final String user;

  Api(int port, TestOrganization organization, String user) {
    this.origin = "http://localhost:" + port;
    this.organization = organization;
    this.user = user;
  }

  /**
   * @param location of what was made; null where the answer names none
   */
  record Answer(int status, String body, String location) {

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException notJson) {
        throw new IllegalStateException("Not JSON: " + body, notJson);
      }
    }
  }

  Answer get(String path) {
    return send(request("/api/v3" + path).GET().build());
  }

  Answer post(String path, String json) {
    return send(
        request("/api/v3" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  Answer put(String path, String json) {
    return send(
        request("/api/v3" + path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  /** Deploys by the engine's own interface. */
  Answer deployAtTheEngine(String file, String diagram) {
    String boundary = "orgo-boundary";
    String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String body =
        part.formatted(boundary, "tenant-id", organization.slug())
            + part.formatted(boundary, "data\"; filename=\"" + file, diagram)
            + "--"
            + boundary
            + "--\r\n";
    return send(
        request("/engine-rest/deployment/create")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Authorization", "Bearer " + organization.token(user));
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body(),
          response.headers().firstValue("Location").orElse(null));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
