package org.orgo.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that the handler does not read: a filter that is misspelt filters nothing. */
final class KnownParameters implements HandlerInterceptor {

  private final Map<Method, KnownNames> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !request.getParameterMap().isEmpty()) {
      KnownNames names = known.computeIfAbsent(method.getMethod(), KnownParameters::namesOf);
      List<FieldError> unknown =
          request.getParameterMap().keySet().stream()
              .filter(name -> !names.names().contains(name))
              .map(name -> names.unknown(name, name))
              .toList();
      if (!unknown.isEmpty()) {
        throw new InvalidRequest(unknown);
      }
    }
    return true;
  }

  private static KnownNames namesOf(Method handler) {
    return KnownNames.of(
        Arrays.stream(handler.getParameters()).flatMap(KnownParameters::names).toList());
  }

  private static Stream<String> names(Parameter parameter) {
    RequestParam one = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
    if (one != null) {
      return Stream.of(one.name().isEmpty() ? parameter.getName() : one.name());
    }
    return parameter.isAnnotationPresent(ModelAttribute.class) && parameter.getType().isRecord()
        ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.empty();
  }
}
