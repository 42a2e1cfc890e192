package org.orgo.walls;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orgo.walls.Routes.Route;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What may stand in the query of a route, by the parameters of its methods. */
final class QueryNames {

  private QueryNames() {}

  static Set<String> of(Route route, Collection<RequestMappingHandlerMapping> mappings) {
    Set<String> names = new TreeSet<>();
    mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(each -> each.getKey().getPatternValues().contains(route.path()))
        .filter(
            each ->
                each.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals(route.method())))
        .map(each -> each.getValue())
        .map(HandlerMethod::getMethod)
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .flatMap(QueryNames::names)
        .forEach(names::add);
    return names;
  }

  private static Stream<String> names(Parameter parameter) {
    RequestParam query = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
    if (query != null) {
      return Stream.of(query.name().isEmpty() ? parameter.getName() : query.name());
    }
    boolean form = parameter.isAnnotationPresent(ModelAttribute.class);
    return form && parameter.getType().isRecord()
        ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.empty();
  }
}
