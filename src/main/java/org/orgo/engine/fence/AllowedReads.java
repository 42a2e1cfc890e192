package org.orgo.engine.fence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orgo.engine.fence.EngineCall.Door;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What an organization's operator may ask the engine, as {@code reads.allowed} lists it: calls
 * whose answers a test proves to be about his organization only. Everything else is refused.
 */
@Component
class AllowedReads {

  private static final String LIST = "reads.allowed";
  private static final Pattern PART = Pattern.compile("\\{[\\w-]+}|\\*\\*|[^{*]+");

  /** As the engine makes them, so that no word of another route is taken for one. */
  private static final String ID = "[^/]*[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Map<String, Pattern> routes;

  AllowedReads() {
    routes =
        lines().stream()
            .map(line -> line.split("\\s+"))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0] + " " + cells[1].toUpperCase(Locale.ROOT),
                    Collectors.collectingAndThen(
                        Collectors.mapping(cells -> pattern(cells[2]), Collectors.joining("|")),
                        Pattern::compile)));
  }

  boolean include(EngineCall call) {
    Pattern allowed =
        routes.get(key("HEAD".equals(call.method()) ? "GET" : call.method(), call.door()));
    return allowed != null && allowed.matcher(call.path()).matches();
  }

  private static String key(String method, Door door) {
    return method + " " + door;
  }

  private static String pattern(String route) {
    String path = "/".equals(route) ? "" : route;
    return PART.matcher(path)
        .replaceAll(
            part ->
                switch (part.group().charAt(0)) {
                  case '{' -> "{id}".equals(part.group()) ? ID : "[^/]+";
                  case '*' -> ".*";
                  default -> Matcher.quoteReplacement(Pattern.quote(part.group()));
                });
  }

  private static List<String> lines() {
    try {
      return new ClassPathResource(LIST, AllowedReads.class)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
