package org.orgo.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Serves the sample pages with the real assets, diagram and forms, under the policy of the real
 * pages. With {@code main} it stays up, to look at: {@code /en/task}, {@code /fr/work} …
 */
final class PreviewServer implements AutoCloseable {

  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private final HttpServer server;
  private final Map<String, String> pages = new LinkedHashMap<>();

  private PreviewServer(HttpServer server) {
    this.server = server;
    for (String language : new String[] {"en", "fr"}) {
      render(language).forEach((name, html) -> pages.put("/" + language + "/" + name, html));
    }
  }

  static PreviewServer start(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    PreviewServer preview = new PreviewServer(server);
    server.createContext("/", preview::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    return preview;
  }

  static Map<String, String> render(String language) {
    Map<String, String> rendered = new LinkedHashMap<>();
    new SamplePages(Locale.forLanguageTag(language), Instant.now())
        .all()
        .forEach(
            (name, sample) -> {
              StringOutput html = new StringOutput();
              ENGINE.render(sample.template() + ".jte", sample.page(), html);
              rendered.put(name, html.toString());
            });
    return rendered;
  }

  Map<String, String> pages() {
    return pages;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (pages.containsKey(path)) {
      send(exchange, "text/html;charset=utf-8", pages.get(path).getBytes(StandardCharsets.UTF_8));
    } else if (path.startsWith("/assets/")) {
      sendAsset(exchange, path);
    } else if (path.endsWith("/lifecycle.bpmn") || path.endsWith("/diagram.bpmn")) {
      String kind = path.startsWith("/cases/") ? "cases/case" : "tasks/task";
      sendFile(exchange, "application/xml", Path.of("processes/" + kind + "-lifecycle.bpmn"));
    } else if (path.endsWith("/signal-intake.bpmn/source")) {
      sendFile(exchange, "application/xml", Path.of("processes/signals/signal-intake.bpmn"));
    } else if (path.endsWith(".dmn")) {
      Path table = Path.of("dmn", path.substring(path.lastIndexOf('/') + 1));
      sendFile(exchange, "application/xml", table);
    } else if (path.contains("/forms/")) {
      String form = path.substring(path.lastIndexOf('/') + 1);
      sendFile(exchange, "application/json", Path.of("forms", form + ".form"));
    } else if (path.startsWith("/studio/help/pictures/")) {
      String picture = path.substring(path.lastIndexOf('/') + 1);
      sendFile(exchange, "image/png", Path.of("docs/images", picture));
    } else if (path.startsWith("/mails/")) {
      send(exchange, "text/html", "<p>formatted</p>".getBytes(StandardCharsets.UTF_8));
    } else {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    }
  }

  private static void sendAsset(HttpExchange exchange, String path) throws IOException {
    try (InputStream asset = PreviewServer.class.getResourceAsStream("/static" + path)) {
      String type =
          path.endsWith(".css")
              ? "text/css"
              : path.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
      send(exchange, type, asset.readAllBytes());
    }
  }

  private static void sendFile(HttpExchange exchange, String type, Path file) throws IOException {
    send(exchange, type, Files.readAllBytes(file));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public static void main(String[] arguments) throws IOException {
    PreviewServer preview = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
    preview.pages().keySet().forEach(page -> System.out.println(preview.address() + page));
  }
}
