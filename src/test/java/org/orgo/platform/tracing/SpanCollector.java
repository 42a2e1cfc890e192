package org.orgo.platform.tracing;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** A collector on loopback: takes spans over OTLP and reads the few fields that tests ask for. */
public final class SpanCollector implements AutoCloseable {

  private final HttpServer server;
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private TraceExport export;

  /** A span as the collector has it; {@code parent} is empty at the top of a trace. */
  public record Told(
      String trace, String id, String parent, String name, Map<String, String> attributes) {}

  public SpanCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext(
        "/v1/traces",
        exchange -> {
          bodies.add(exchange.getRequestBody().readAllBytes());
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("authorization")));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  public String endpoint() {
    return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
  }

  /** The application under test tells its traces here until this is closed. */
  public SpanCollector listen(double sampling) {
    export =
        new TraceExport(
            new TracingProperties(endpoint(), sampling, Map.of("authorization", "Bearer word")));
    return this;
  }

  /** What has ended so far. */
  public List<Told> spans() {
    if (export != null) {
      export.flush();
    }
    List<Told> spans = new ArrayList<>();
    bodies.forEach(body -> each(body, 1, resource -> scopes(resource, spans)));
    return spans;
  }

  /** Everything that was sent, letter by letter. */
  public String sent() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    bodies.forEach(all::writeBytes);
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  public List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  @Override
  public void close() {
    if (export != null) {
      export.destroy();
    }
    server.stop(0);
  }

  private interface Message {
    void read(byte[] bytes);
  }

  private static void scopes(byte[] resource, List<Told> spans) {
    each(resource, 2, scope -> each(scope, 2, span -> spans.add(told(span))));
  }

  private static Told told(byte[] span) {
    Map<Integer, byte[]> fields = new HashMap<>();
    Map<String, String> attributes = new HashMap<>();
    fields(
        span,
        (field, bytes) -> {
          fields.put(field, bytes);
          if (field == 9) {
            attribute(bytes, attributes);
          }
        });
    HexFormat hex = HexFormat.of();
    return new Told(
        hex.formatHex(fields.get(1)),
        hex.formatHex(fields.get(2)),
        hex.formatHex(fields.getOrDefault(4, new byte[0])),
        new String(fields.get(5), StandardCharsets.UTF_8),
        attributes);
  }

  private static void attribute(byte[] bytes, Map<String, String> attributes) {
    Map<Integer, byte[]> pair = new HashMap<>();
    fields(bytes, pair::put);
    each(
        bytes,
        2,
        value ->
            each(
                value,
                1,
                text ->
                    attributes.put(
                        new String(pair.get(1), StandardCharsets.UTF_8),
                        new String(text, StandardCharsets.UTF_8))));
  }

  private static void each(byte[] message, int wanted, Message reader) {
    fields(
        message,
        (field, bytes) -> {
          if (field == wanted) {
            reader.read(bytes);
          }
        });
  }

  /** The fields of a Protocol Buffers message that have a length; numbers are passed over. */
  private static void fields(byte[] message, BiConsumer<Integer, byte[]> reader) {
    ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      long tag = number(bytes);
      switch ((int) (tag & 7)) {
        case 0 -> number(bytes);
        case 1 -> bytes.getLong();
        case 2 -> {
          byte[] value = new byte[(int) number(bytes)];
          bytes.get(value);
          reader.accept((int) (tag >>> 3), value);
        }
        case 5 -> bytes.getInt();
        default -> throw new IllegalStateException("Not a message of Protocol Buffers");
      }
    }
  }

  private static long number(ByteBuffer bytes) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
