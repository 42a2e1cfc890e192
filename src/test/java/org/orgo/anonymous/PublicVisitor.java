package org.orgo.anonymous;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without a login behind a proxy that is trusted, who tells much about himself. */
final class PublicVisitor {

  static final String BROWSER = "canary-browser/47.11";

  /** A trusted proxy of the tests comes from here. */
  private static final String PROXY = "127.1.0.7";

  private static final Pattern RECEIPT = Pattern.compile("id=\"receipt\"[^>]*>([0-9 ]{19})<");

  private final int port;
  private final String address;
  private final Map<String, String> headers = new TreeMap<>();

  PublicVisitor(int port, String address) {
    this.port = port;
    this.address = address;
  }

  /** The status, and all that came with it. */
  record Answer(int status, String text) {

    String body() {
      String body = text.substring(text.indexOf("\r\n\r\n") + 4);
      return body.replaceAll("data-now=\"[^\"]*\"", ""); // the only part that is never the same
    }

    String receipt() {
      Matcher found = RECEIPT.matcher(text);
      if (!found.find()) {
        throw new AssertionError("No receipt in " + text);
      }
      return found.group(1);
    }
  }

  PublicVisitor sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Answer get(String path) {
    return exchange("GET", path, "text/plain", new byte[0]);
  }

  Answer report(String slug, String subject, byte[]... files) {
    return report(slug, UUID.randomUUID(), subject, files);
  }

  Answer report(String slug, UUID key, String subject, byte[]... files) {
    Map<String, String> fields =
        Map.of(
            "idempotency_key", key.toString(),
            "subject", subject,
            "text", "Somebody is unkind to colleagues.",
            "place", "ward 3",
            "theme", "hr");
    return form("/report/" + slug, fields, files);
  }

  Answer open(String slug, String receipt) {
    String body = "receipt=" + receipt.replace(' ', '+');
    return exchange(
        "POST",
        "/report/" + slug + "/receipt",
        "application/x-www-form-urlencoded",
        body.getBytes(StandardCharsets.UTF_8));
  }

  Answer answer(String slug, String receipt, UUID key, String text, byte[]... files) {
    Map<String, String> fields =
        Map.of("idempotency_key", key.toString(), "receipt", receipt, "text", text);
    return form("/report/" + slug + "/answer", fields, files);
  }

  private Answer form(String path, Map<String, String> fields, byte[]... files) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            part(body, "name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8)));
    for (byte[] file : files) {
      part(body, "name=\"files\"; filename=\"canary-author-holiday.jpg\"", file);
    }
    body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return exchange("POST", path, "multipart/form-data; boundary=edge", body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    body.writeBytes(
        "--edge\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(disposition)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private Answer exchange(String method, String path, String type, byte[] body) {
    StringBuilder head = new StringBuilder();
    head.append("%s %s HTTP/1.0\r\nHost: localhost\r\n".formatted(method, path));
    head.append("Connection: close\r\nAccept: text/html\r\nUser-Agent: " + BROWSER + "\r\n");
    head.append("X-Forwarded-For: " + address + "\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(type, body.length));
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(PROXY), 0));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(Integer.parseInt(text.substring(9, 12)), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
