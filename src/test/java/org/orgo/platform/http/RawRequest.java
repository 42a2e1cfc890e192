package org.orgo.platform.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request written by hand, from an address of this machine that can be chosen. */
final class RawRequest {

  private final List<String> lines = new ArrayList<>();

  private RawRequest(String first) {
    lines.add(first + " HTTP/1.1");
  }

  static RawRequest get(String path) {
    return new RawRequest("GET " + path);
  }

  static RawRequest of(String method, String path) {
    return new RawRequest(method + " " + path);
  }

  static RawRequest post(String path) {
    return new RawRequest("POST " + path);
  }

  RawRequest with(String name, String value) {
    lines.add(name + ": " + value);
    return this;
  }

  RawAnswer from(String address, int port) throws IOException {
    return from(address, port, List.of(this)).get(0);
  }

  /** One after the other over one connection. */
  static List<RawAnswer> from(String address, int port, List<RawRequest> requests)
      throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
      OutputStream out = socket.getOutputStream();
      for (int place = 0; place < requests.size(); place++) {
        boolean last = place == requests.size() - 1;
        out.write(requests.get(place).text(last).getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return List.of(all.split("(?=HTTP/1\\.1 \\d{3})")).stream().map(RawAnswer::new).toList();
    }
  }

  private String text(boolean last) {
    return String.join("\r\n", lines)
        + "\r\nConnection: "
        + (last ? "close" : "keep-alive")
        + "\r\n\r\n";
  }

  record RawAnswer(String text) {

    int status() {
      return Integer.parseInt(text.substring(9, 12));
    }

    List<String> all(String header) {
      return text.lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1))
          .map(line -> line.substring(header.length() + 1).strip())
          .toList();
    }

    String first(String header) {
      return all(header).stream().findFirst().orElse(null);
    }
  }
}
