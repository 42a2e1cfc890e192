package org.orgo.engine.fence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/**
 * Everything behind the engine's doors: the REST interface as its own OpenAPI document describes
 * it, and that interface and the web apps as their classes declare it.
 */
final class EngineRoutes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EngineRoutes() {}

  /** The description of the REST interface. */
  static JsonNode document() {
    try (InputStream in = EngineRoutes.class.getResourceAsStream("/openapi.json")) {
      return JSON.readTree(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Each once, by key. The web apps must run, because their plugins add to them. */
  static Map<String, EngineRoute> all() {
    Map<String, EngineRoute> routes = new LinkedHashMap<>();
    Stream.of(
            documented(document()).stream(),
            walk(DefaultProcessEngineRestServiceImpl.class, "rest", "", 0).stream(),
            declared(new CockpitApplication().getClasses(), "cockpit"),
            declared(new AdminApplication().getClasses(), "admin"),
            declared(new TasklistApplication().getClasses(), "tasklist"),
            declared(new WelcomeApplication().getClasses(), "welcome"))
        .flatMap(each -> each)
        .sorted()
        .forEach(route -> routes.putIfAbsent(route.key(), route));
    return routes;
  }

  private static List<EngineRoute> documented(JsonNode document) {
    List<EngineRoute> routes = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            routes.add(
                                new EngineRoute(
                                    method.toUpperCase(Locale.ROOT), "rest", path.getKey()))));
    return routes;
  }

  private static Stream<EngineRoute> declared(Set<Class<?>> classes, String door) {
    return classes.stream()
        .filter(each -> each.isAnnotationPresent(Path.class))
        .flatMap(each -> walk(each, door, "", 0).stream());
  }

  /** The methods of a resource, and of those it leads to. */
  private static Collection<EngineRoute> walk(
      Class<?> resource, String door, String prefix, int depth) {
    if (depth > 6) {
      throw new IllegalStateException("Resources lead to each other: " + resource);
    }
    String base = prefix + path(resource.getAnnotation(Path.class));
    List<EngineRoute> routes = new ArrayList<>();
    for (Method method : resource.getMethods()) {
      Optional<Method> annotated = annotated(method);
      if (annotated.isEmpty()) {
        continue;
      }
      String path = base + path(annotated.get().getAnnotation(Path.class));
      Optional<String> verb = verb(annotated.get());
      if (verb.isPresent()) {
        routes.add(new EngineRoute(verb.get(), door, path.isEmpty() ? "/" : path));
      } else if (annotated.get().isAnnotationPresent(Path.class)) {
        routes.addAll(walk(method.getReturnType(), door, path, depth + 1));
      }
    }
    return routes;
  }

  /** The method itself or the one of an interface that it implements. */
  private static Optional<Method> annotated(Method method) {
    return Stream.concat(
            Stream.of(method), declarations(method.getDeclaringClass(), method).stream())
        .filter(each -> each.isAnnotationPresent(Path.class) || verb(each).isPresent())
        .findFirst();
  }

  private static List<Method> declarations(Class<?> owner, Method method) {
    List<Method> found = new ArrayList<>();
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      for (Class<?> face : type.getInterfaces()) {
        Arrays.stream(face.getMethods())
            .filter(each -> each.getName().equals(method.getName()))
            .filter(each -> Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  /** With a slash before it, none after it, and no pattern in its variables. */
  private static String path(Path path) {
    if (path == null) {
      return "";
    }
    String plain = path.value().replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}").strip();
    String start = plain.startsWith("/") ? plain : "/" + plain;
    return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
  }
}
