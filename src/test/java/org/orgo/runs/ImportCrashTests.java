package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed, as by kill -9, while it stores the mails of an archive and while it
 * opens work from their threads, and started again: each message is there once.
 */
class ImportCrashTests {

  private static final int KILLED = 137;
  private static final int MAILS = 250;
  private static final String ADMIN = "admin@corner-shops.example";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;

  @Test
  void killed_while_it_imports_it_goes_on_and_stores_each_message_once() throws Exception {
    Survivors survivors = new Survivors(data);
    try (OrgoProcess orgo = start("import.batchStored:2")) {
      String address = orgo.address(PATIENCE);
      String token = Reporter.token(address, ADMIN);
      String path = address + "/api/v3/imports";
      HttpResponse<String> uploaded = post(path + "?name=old.mbox", token, mbox());
      assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
      String id = JSON.readTree(uploaded.body()).path("import_id").asText();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> survivors.count(IN_STATUS + "'REHEARSED'") == 1);
      post(path + "/" + id + "/start", token, "");
      assertThat(orgo.exitCode(PATIENCE)).isEqualTo(KILLED);
    }
    assertThat(survivors.count("select count(*) from orgo.import_messages")).isEqualTo(100);
    try (OrgoProcess orgo = start("import.threadsOpened:2")) {
      assertThat(orgo.exitCode(PATIENCE)).isEqualTo(KILLED);
    }
    assertThat(survivors.count(IN_STATUS + "'OPENING'")).isEqualTo(1);
    try (OrgoProcess orgo = start("")) {
      orgo.address(PATIENCE);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(() -> survivors.count(IN_STATUS + "'IMPORTED'") == 1);
      assertThat(survivors.count("select count(*) from orgo.import_messages")).isEqualTo(MAILS);
      assertThat(survivors.count("select count(*) from orgo.email_messages")).isEqualTo(MAILS);
      assertThat(survivors.count("select count(distinct message_id) from orgo.email_messages"))
          .isEqualTo(MAILS);
      assertThat(survivors.count("select count(*) from orgo.tasks")).isEqualTo(MAILS);
    }
  }

  private static final String IN_STATUS = "select count(*) from orgo.imports where status = ";

  private static String mbox() {
    StringBuilder mbox = new StringBuilder();
    for (int i = 0; i < MAILS; i++) {
      mbox.append(
          """
          From x Sat Jan  3 01:05:34 1996
          From: Ann <ann@example.org>
          To: maintenance@corner-shops.example
          Date: Tue, 01 Mar 2011 08:00:00 +0000
          Subject: Tap %d drips
          Message-ID: <tap-%d@example.org>

          The tap in the kitchen drips.

          """
              .formatted(i, i));
    }
    return mbox.toString();
  }

  private static HttpResponse<String> post(String address, String token, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
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
