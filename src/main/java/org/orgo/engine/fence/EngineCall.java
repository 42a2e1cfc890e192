package org.orgo.engine.fence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to the engine by the door it takes. The same interface is behind two addresses, with
 * and without the engine's name; here they are one.
 *
 * @param path behind the door's own address, without a slash at its end
 */
record EngineCall(String method, Door door, String path) {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Map<Door, Pattern> ADDRESSES =
      Map.of(
          Door.REST,
          Pattern.compile(
              "(?:/engine-rest(?:/engine/[^/]+(?=/))?|/camunda/api/engine(?:/engine/[^/]+(?=/))?)"
                  + "(?<path>/.*)"),
          Door.COCKPIT,
          Pattern.compile("/camunda/api/cockpit(?<path>/.*)"),
          Door.APP,
          Pattern.compile("/camunda(?<path>/.*)"));

  /** What is behind an address. */
  enum Door {
    REST,
    COCKPIT,
    APP
  }

  static EngineCall of(HttpServletRequest request) {
    String address = withoutSlash(request.getRequestURI());
    for (Door door : Door.values()) {
      Matcher matcher = ADDRESSES.get(door).matcher(address + "/");
      if (matcher.matches()) {
        return new EngineCall(request.getMethod(), door, withoutSlash(matcher.group("path")));
      }
    }
    return new EngineCall(request.getMethod(), Door.REST, "");
  }

  boolean changesNothing() {
    return SAFE_METHODS.contains(method);
  }

  private static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
