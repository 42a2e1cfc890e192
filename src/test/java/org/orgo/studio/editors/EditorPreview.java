package org.orgo.studio.editors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.KnownDefinitions;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.organizations.profile.Profiles;
import org.orgo.routing.RoutingDesks;
import org.orgo.routing.tables.RoutingContracts;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Differences;
import org.orgo.web.Assets;

/**
 * A draft of its own for the editors of tables and forms: the bundled scripts, our policy, the real
 * check and the real evaluation of tables, without accounts and a database.
 */
public final class EditorPreview implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; style-src-attr 'unsafe-inline'";

  private static final DeploymentCheck CHECK =
      new DeploymentCheck(
          bean -> true,
          List.of(),
          new RoutingContracts(RoutingDesks.roles(RoutingDesks.ROLES), Profiles.fromClasspath()));

  private final HttpServer server;
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final AtomicInteger version = new AtomicInteger(1);

  private EditorPreview(HttpServer server) {
    this.server = server;
  }

  static EditorPreview start() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    EditorPreview preview = new EditorPreview(HttpServer.create(address, 0));
    preview.server.createContext("/", preview::answer);
    preview.server.setExecutor(Executors.newCachedThreadPool());
    preview.server.start();
    return preview;
  }

  String address(String file) {
    return "http://127.0.0.1:%d/edit/%s".formatted(server.getAddress().getPort(), file);
  }

  /** The file as it was saved last, or as it is shipped. */
  String source(String file) {
    return files.computeIfAbsent(file, EditorPreview::shipped);
  }

  void put(String file, String text) {
    files.put(file, text);
  }

  /** Somebody else saves something of the draft. */
  void changedMeanwhile() {
    version.incrementAndGet();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static List<Finding> check(String file, String text) {
    Map<String, byte[]> content = Map.of(file, text.getBytes(StandardCharsets.UTF_8));
    return CHECK.check(content, KnownDefinitions.none());
  }

  private static String shipped(String file) {
    try {
      Path path = Path.of(file.endsWith(".form") ? "forms" : "dmn", file);
      return Files.exists(path) ? Files.readString(path) : file.endsWith(".json") ? "[]" : "";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String file = path.replaceFirst(".*/files/([^/]+)/.*|/(?:edit|differences|shipped)/", "$1");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.startsWith("/assets/")) {
      asset(exchange, path);
    } else if (path.startsWith("/edit/")) {
      send(exchange, 200, "text/html;charset=utf-8", page(file, exchange));
    } else if (path.startsWith("/differences/")) {
      send(exchange, 200, "text/html;charset=utf-8", differences(file));
    } else if (path.startsWith("/shipped/")) {
      send(exchange, 200, "text/plain;charset=utf-8", shipped(file));
    } else if (path.endsWith("/vocabulary")) {
      json(exchange, 200, EditorWords.vocabulary());
    } else if (path.endsWith("/coverage")) {
      json(exchange, 200, Map.of("asked", false));
    } else if (path.endsWith("/check")) {
      json(exchange, 200, Map.of("findings", check(file, body)));
    } else if (path.endsWith("/try")) {
      json(exchange, 200, tried(path.replaceFirst(".*/decisions/([^/]+)/try", "$1"), body));
    } else if (exchange.getRequestMethod().equals("PUT")) {
      save(exchange, file, body);
    } else {
      exchange.getResponseHeaders().set("ETag", "\"" + version.get() + "\"");
      send(exchange, 200, "text/plain;charset=utf-8", source(file));
    }
  }

  private void save(HttpExchange exchange, String file, String text) throws IOException {
    String seen = exchange.getRequestHeaders().getFirst("If-Match");
    if (!("\"" + version.get() + "\"").equals(seen)) {
      json(exchange, 409, Map.of("version", version.get()));
      return;
    }
    files.put(file, text);
    List<Finding> findings = file.endsWith(".json") ? List.of() : check(file, text);
    json(exchange, 200, Map.of("version", version.incrementAndGet(), "findings", findings));
  }

  private static Map<String, Object> tried(String key, String body) throws IOException {
    JsonNode asked = JSON.readTree(body);
    Map<String, Object> inputs = new LinkedHashMap<>();
    asked
        .path("inputs")
        .properties()
        .forEach(
            each -> inputs.put(each.getKey(), JSON.convertValue(each.getValue(), Object.class)));
    inputs.values().removeIf(value -> value == null);
    DecisionOutcome outcome =
        new TableFiles()
            .withOwn("draft", key, asked.path("source").asText())
            .askedBy("draft")
            .decisions()
            .evaluate(new DecisionKey(key), inputs);
    return Map.of("rules", outcome.rules(), "outputs", outcome.outputs());
  }

  private static String page(String file, HttpExchange exchange) throws IOException {
    boolean table = file.endsWith(".dmn");
    String bundle = table ? "studio-dmn" : "studio-form";
    Set<String> switches = Set.of(String.valueOf(exchange.getRequestURI().getQuery()).split("&"));
    String language = switches.contains("fr") ? "fr" : "en";
    return """
        <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s"><script type="module" src="%s"></script></head>
        <body><main class="page"><h1>%s</h1>
        <div id="editor" data-kind="%s" data-file="%s" data-source="/files/%s/source" data-save="/files/%s/source"
          data-check="/files/%s/check" data-version="0" %s data-texts="%s"></div>
        <aside id="findings" class="panel" aria-labelledby="f"><div class="panel-head"><h2 id="f">Check</h2></div></aside>
        </main></body></html>
        """
        .formatted(
            language,
            file,
            Assets.url("orgo.css"),
            Assets.url(bundle + ".css"),
            Assets.url(bundle + ".js"),
            file,
            table ? "TABLE" : "FORM",
            file,
            file,
            file,
            file,
            switches.contains("readonly") ? "data-readonly" : "",
            EditorWords.texts(language, table ? "editor_dmn." : "editor_form."));
  }

  private String differences(String file) throws IOException {
    List<Difference> said =
        Differences.between(
            file,
            shipped(file).getBytes(StandardCharsets.UTF_8),
            source(file).getBytes(StandardCharsets.UTF_8));
    return """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
        <link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s"><script type="module" src="%s"></script></head>
        <body><main class="page"><h1>%s</h1><div data-diff="%s" data-diff-before="/shipped/%s"
          data-diff-after="/files/%s/source" data-diff-said="%s" data-texts="%s"></div></main></body></html>
        """
        .formatted(
            file,
            Assets.url("orgo.css"),
            Assets.url("studio-diff.css"),
            Assets.url("studio-diff.js"),
            file,
            file.endsWith(".dmn") ? "TABLE" : "FORM",
            file,
            file,
            EditorWords.attribute(JSON.writeValueAsString(said)),
            EditorWords.texts("en", "editor_diff."));
  }

  private static void asset(HttpExchange exchange, String path) throws IOException {
    try (InputStream asset = EditorPreview.class.getResourceAsStream("/static" + path)) {
      String ending = path.substring(path.lastIndexOf('.') + 1);
      Map<String, String> types =
          Map.of("css", "text/css", "js", "text/javascript", "woff2", "font/woff2");
      exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000, immutable");
      send(exchange, 200, types.getOrDefault(ending, "image/svg+xml"), asset.readAllBytes());
    }
  }

  private static void json(HttpExchange exchange, int status, Object answer) throws IOException {
    send(exchange, status, "application/json", JSON.writeValueAsBytes(answer));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
