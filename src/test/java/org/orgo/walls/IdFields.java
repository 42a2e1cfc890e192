package org.orgo.walls;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.orgo.platform.Id;
import org.orgo.vocabulary.label.Label;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every field of a body, form or query that names a row: by its type, or by a name such as {@code
 * owner_role}; a label names a role. Written as {@code POST /api/v3/tasks case_id}.
 */
final class IdFields {

  private static final Pattern NAMES_A_ROW =
      Pattern.compile("(?i).*(?:id|ids|role|roles|assignee|owner|user|person|key)");

  private IdFields() {}

  static List<String> of(Collection<RequestMappingHandlerMapping> mappings) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.orgo."))
        .flatMap(each -> fields(each.getKey(), each.getValue()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> fields(RequestMappingInfo info, HandlerMethod handler) {
    List<String> names =
        Arrays.stream(handler.getMethod().getParameters()).flatMap(IdFields::fields).toList();
    return info.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                info.getPatternValues().stream()
                    .flatMap(path -> names.stream().map(name -> method + " " + path + " " + name)));
  }

  private static Stream<String> fields(Parameter parameter) {
    RequestParam query = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
    if (query != null) {
      String name = query.name().isEmpty() ? parameter.getName() : query.name();
      return namesARow(name, parameter.getType()) ? Stream.of(name) : Stream.empty();
    }
    boolean body =
        parameter.isAnnotationPresent(RequestBody.class)
            || parameter.isAnnotationPresent(ModelAttribute.class);
    return body && parameter.getType().isRecord()
        ? components(parameter.getType(), "")
        : Stream.empty();
  }

  private static Stream<String> components(Class<?> record, String before) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(component -> component(component, before));
  }

  private static Stream<String> component(RecordComponent component, String before) {
    String name = before + snake(component.getName());
    if (namesARow(name, component.getType())) {
      return Stream.of(name);
    }
    return Optional.of(component.getType())
        .filter(type -> type.isRecord() && type.getPackageName().startsWith("org.orgo."))
        .map(type -> components(type, name + "."))
        .orElse(Stream.empty());
  }

  private static boolean namesARow(String name, Class<?> type) {
    return type == UUID.class
        || type == Label.class
        || Id.class.isAssignableFrom(type)
        || NAMES_A_ROW.matcher(name).matches();
  }

  private static String snake(String javaName) {
    return javaName.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
