package org.orgo.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as it goes over the wire, with a body that may be longer than memory.
 *
 * @param chunked whether it leaves open how long its body is
 */
public record RawRequest(
    String method, String path, Map<String, String> headers, RepeatedText body, boolean chunked) {

  /** A text of which the middle is repeated. */
  public record RepeatedText(String start, String piece, long times, String end) {

    public static RepeatedText of(String text) {
      return new RepeatedText(text, "", 0, "");
    }

    public long bytes() {
      return size(start) + size(piece) * times + size(end);
    }

    private static long size(String text) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
      return "%s(%s × %d)%s, %d bytes".formatted(start, piece, times, end, bytes());
    }
  }

  String head() {
    StringBuilder head = new StringBuilder();
    head.append("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, path));
    headers.forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
    head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.bytes());
    return head.append("\r\n\r\n").toString();
  }
}
