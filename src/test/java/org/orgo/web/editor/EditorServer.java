package org.orgo.web.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.orgo.engine.deployment.check.OurCheck;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.StatusLaw;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.web.Assets;
import org.springframework.web.util.HtmlUtils;

/**
 * Serves one diagram to its editor under the policy of the real page, and checks it by the rules
 * that a deployment is checked by. With {@code main} it stays up, to look at.
 */
final class EditorServer implements AutoCloseable {

  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final String LIFECYCLE = "task-lifecycle.bpmn";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private String file = LIFECYCLE;
  private String source = shared();
  private int version = 1;

  private EditorServer(HttpServer server) {
    this.server = server;
  }

  static EditorServer start(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer http = HttpServer.create(address, 0);
    EditorServer server = new EditorServer(http);
    http.createContext("/", server::answer);
    http.setExecutor(Executors.newCachedThreadPool());
    http.start();
    return server;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  synchronized String source() {
    return source;
  }

  /** As somebody else would save. */
  synchronized void put(String content) {
    source = content;
    version++;
  }

  /** Another diagram is edited from now on. */
  synchronized void put(String other, String content) {
    file = other;
    put(content);
  }

  List<Finding> findings() {
    return OurCheck.findingsIn(file, source());
  }

  LifecycleModel saved() {
    return LifecycleModel.read(model(source()));
  }

  static String shared() {
    try {
      return Files.readString(Path.of("processes/tasks", LIFECYCLE));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.startsWith("/assets/")) {
      asset(exchange, path);
    } else if (path.equals("/edit")) {
      send(exchange, 200, "text/html", page(query));
    } else if (path.equals("/shared")) {
      send(exchange, 200, "text/plain", shared());
    } else if (path.equals("/studio/vocabulary")) {
      send(exchange, 200, "application/json", json(vocabulary()));
    } else if (path.equals("/check")) {
      send(exchange, 200, "application/json", json(checked(body)));
    } else if (path.equals("/source")) {
      source(exchange, body);
    } else {
      send(exchange, 404, "text/plain", "");
    }
  }

  private synchronized void source(HttpExchange exchange, String body) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      exchange.getResponseHeaders().set("ETag", "\"" + version + "\"");
      send(exchange, 200, "text/plain", source);
    } else if (("\"" + version + "\"").equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
      put(body);
      send(
          exchange,
          200,
          "application/json",
          json(Map.of("version", version, "findings", List.of())));
    } else {
      send(exchange, 409, "application/json", json(Map.of("version", version)));
    }
  }

  private Map<String, Object> checked(String text) {
    Map<String, Object> answer = new LinkedHashMap<>();
    List<Finding> findings = OurCheck.findingsIn(file, text);
    answer.put("findings", findings);
    if (findings.isEmpty() && file.equals(LIFECYCLE)) {
      answer.put("buttons", buttons(text));
    }
    return answer;
  }

  private static Map<String, List<String>> buttons(String text) {
    LifecycleModel lifecycle = LifecycleModel.read(model(text));
    Map<String, List<String>> buttons = new LinkedHashMap<>();
    lifecycle
        .waitStates()
        .forEach(
            state ->
                buttons.put(
                    state.id(),
                    lifecycle.choicesForPeopleAt(state.id()).stream()
                        .map(Transition::name)
                        .toList()));
    return buttons;
  }

  private static BpmnModelInstance model(String text) {
    return Bpmn.readModelFromStream(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, Object> vocabulary() {
    return Map.of(
        "laws",
        StatusLaw.all(),
        "statuses",
        LifecycleKind.TASK.statuses().map(each -> each.name()).toList(),
        "delegates",
        OurCheck.delegates().names().stream()
            .sorted()
            .map(name -> Map.of("name", name, "description", "", "places", List.of()))
            .toList(),
        "forms",
        List.of(
            Map.of("id", "waiting-for", "title", "Waiting for"),
            Map.of("id", "work-done", "title", "Work done")),
        "decisions",
        List.of(Map.of("key", "escalation-path", "name", "Escalation path")));
  }

  private String page(String query) {
    boolean comparing = query.contains("diff");
    String texts = HtmlUtils.htmlEscape(json(texts()));
    String part =
        comparing
            ? "<div data-diff='DIAGRAM' data-diff-before='/shared' data-diff-after='/source'"
                + " data-texts=\"%s\"></div>".formatted(texts)
            : ("<div id='editor' data-kind='DIAGRAM' data-file='%s' data-source='/source'"
                    + " data-save='/source' data-check='/check' %s data-texts=\"%s\"></div>"
                    + "<aside id='findings' aria-labelledby='findings-title'></aside>")
                .formatted(file, query.contains("readonly") ? "data-readonly" : "", texts);
    return """
        <!DOCTYPE html>
        <html lang="en" %s><head><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="%s">
        <link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s">
        </head><body><main class="page"><h1>%s</h1>%s</main>
        <script type="module" src="%s"></script></body></html>
        """
        .formatted(
            query.contains("dark") ? "data-bs-theme=dark" : "",
            file,
            Assets.url("mark.svg"),
            Assets.url("orgo.css"),
            Assets.url("studio-bpmn.css"),
            file,
            part,
            Assets.url("studio-bpmn.js"));
  }

  private static Map<String, String> texts() {
    ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);
    Map<String, String> texts = new TreeMap<>();
    messages.keySet().stream()
        .filter(key -> key.startsWith("editor_bpmn."))
        .forEach(key -> texts.put(key.substring("editor_bpmn.".length()), messages.getString(key)));
    return texts;
  }

  private static void asset(HttpExchange exchange, String path) throws IOException {
    Map<String, String> types =
        Map.of("css", "text/css", "svg", "image/svg+xml", "woff2", "font/woff2");
    try (InputStream asset = EditorServer.class.getResourceAsStream("/static" + path)) {
      String ending = path.substring(path.lastIndexOf('.') + 1);
      send(exchange, 200, types.getOrDefault(ending, "text/javascript"), asset.readAllBytes());
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type + ";charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public static void main(String[] arguments) throws IOException {
    EditorServer server = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
    System.out.println(server.address() + "/edit");
  }
}
