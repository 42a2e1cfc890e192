package org.orgo.api;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All routes under {@code /api/v3}, with the names that each of them reads. */
final class RestRoutes {

  private static final String API = "/api/v3";

  private RestRoutes() {}

  /**
   * @param path without the part that all have
   * @param fields of the body, as JSON writes them; empty where there is no body
   */
  record RestRoute(String method, String path, List<String> parameters, List<String> fields) {

    /** The path with ids of tasks and cases that exist. */
    String address(String task, String theCase) {
      String id = path.startsWith("/cases") ? theCase : task;
      return path.replace("{id}", id)
          .replace("{into}", task)
          .replace("{delivery}", task)
          .replace("{action}", "start")
          .replace("{report}", "load")
          .replace("{word}", "weapon")
          .replace("{key}", "label-routing")
          .replace("{code}", "Triage")
          .replace("{file}", "label-routing.dmn");
    }
  }

  static List<RestRoute> of(Collection<RequestMappingHandlerMapping> mappings) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(each -> routes(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(RestRoute::path).thenComparing(RestRoute::method))
        .toList();
  }

  private static Stream<RestRoute> routes(RequestMappingInfo info, HandlerMethod handler) {
    Parameter[] parameters = handler.getMethod().getParameters();
    List<String> read = Arrays.stream(parameters).flatMap(RestRoutes::parameters).toList();
    List<String> fields = Arrays.stream(parameters).flatMap(RestRoutes::fields).toList();
    return info.getPatternValues().stream()
        .filter(path -> path.startsWith(API + "/"))
        .filter(path -> info.getConsumesCondition().isEmpty()) // else it takes no JSON
        .map(path -> path.substring(API.length()))
        .flatMap(
            path ->
                info.getMethodsCondition().getMethods().stream()
                    .map(method -> new RestRoute(method.name(), path, read, fields)));
  }

  private static Stream<String> parameters(Parameter parameter) {
    RequestParam one = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
    if (one != null) {
      return Stream.of(one.name().isEmpty() ? parameter.getName() : one.name());
    }
    return parameter.isAnnotationPresent(ModelAttribute.class)
        ? names(parameter.getType())
        : Stream.empty();
  }

  private static Stream<String> fields(Parameter parameter) {
    boolean hasFields =
        parameter.isAnnotationPresent(RequestBody.class) && parameter.getType().isRecord();
    return hasFields ? names(parameter.getType()) : Stream.empty();
  }

  private static Stream<String> names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT));
  }
}
