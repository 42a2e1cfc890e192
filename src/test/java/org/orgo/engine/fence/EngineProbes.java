package org.orgo.engine.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests for a route, with ids of somebody wherever one belongs. */
final class EngineProbes {

  static final String MULTIPART = "multipart/form-data; boundary=orgo";

  private static final Pattern VARIABLE = Pattern.compile("(?:([\\w-]+)/)?\\{([\\w-]+)}");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("engine", "default"),
          Map.entry("engineName", "default"),
          Map.entry("name", "default"),
          Map.entry("processEngineName", "default"),
          Map.entry("appName", "cockpit"),
          Map.entry("varName", "escalateAt"),
          Map.entry("variableName", "escalateAt"),
          Map.entry("messageName", "taskCancelled"),
          Map.entry("metrics-name", "activity-instance-start"),
          Map.entry("plugin", "base"),
          Map.entry("pluginId", "base"),
          Map.entry("file", "app/plugin.js"));

  /** Words before a variable that call a kind by another name. */
  private static final Map<String, String> KINDS =
      Map.of(
          "tenant-id", "tenant",
          "resources", "resource",
          "members", "user",
          "user-members", "user");

  private final EngineBodies bodies;

  EngineProbes(EngineBodies bodies) {
    this.bodies = bodies;
  }

  /**
   * @param body null for none
   * @param type of the body
   */
  record Probe(EngineRoute route, String method, String address, String body, String type) {}

  /** With every body its description allows. */
  List<Probe> of(EngineRoute route, EngineIds ids) {
    List<Probe> probes = new ArrayList<>();
    String address = address(route, ids);
    for (String body : bodies.of(route, ids)) {
      probes.add(new Probe(route, route.method(), address, body, "application/json"));
    }
    if (route.path().endsWith("/create") && route.path().matches("/(?:deployment|task/.*)/?.*")) {
      probes.add(new Probe(route, route.method(), address, multipart(ids), MULTIPART));
    }
    if (probes.isEmpty()) {
      String body = "GET".equals(route.method()) ? null : "{}";
      probes.add(new Probe(route, route.method(), address, body, "application/json"));
    }
    return probes;
  }

  /** With one id at a time, so that an answer is about that one. */
  List<Probe> ofOneId(EngineRoute route, EngineIds ids) {
    List<Probe> probes = new ArrayList<>();
    String address = address(route, ids);
    bodies
        .queries(route, ids)
        .forEach(
            query -> probes.add(new Probe(route, route.method(), address + query, null, null)));
    bodies
        .ofOneField(route, ids)
        .forEach(
            body ->
                probes.add(new Probe(route, route.method(), address, body, "application/json")));
    return probes;
  }

  private static String address(EngineRoute route, EngineIds ids) {
    String start = "rest".equals(route.door()) ? "/engine-rest" : "/camunda/api/" + route.door();
    Matcher variable = VARIABLE.matcher(route.path());
    StringBuilder path = new StringBuilder();
    while (variable.find()) {
      String before = variable.group(1) == null ? "" : variable.group(1) + "/";
      variable.appendReplacement(
          path, Matcher.quoteReplacement(before + value(variable, route, ids)));
    }
    return start + variable.appendTail(path);
  }

  private static String value(Matcher variable, EngineRoute route, EngineIds ids) {
    String name = variable.group(2);
    if (WORDS.containsKey(name)) {
      return WORDS.get(name);
    }
    String before = String.valueOf(variable.group(1));
    String kind = KINDS.getOrDefault(before, before);
    return switch (name) {
      case "key" -> ids.of("key");
      case "operationId" -> ids.of("user-operation");
      case "tenant-id", "tenantId" -> ids.of("tenant");
      default -> ids.of(kind);
    };
  }

  private static String multipart(EngineIds ids) {
    return """
        --orgo\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        probe\r
        --orgo\r
        Content-Disposition: form-data; name="tenant-id"\r
        \r
        %s\r
        --orgo\r
        Content-Disposition: form-data; name="data"; filename="probe.bpmn"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --orgo--\r
        """
        .formatted(ids.of("tenant"), EngineWorld.diagram("probe"));
  }
}
