package org.orgo.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What clients send. A field is needed when its validation says so, any other may be null; a field
 * that is not named is not taken.
 */
@Component
class RequestBodies implements OpenApiCustomizer {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  RequestBodies(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** Whether clients send it, as a body or as a part of one. */
  boolean contain(Class<?> type) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .map(HandlerMethod::getMethodParameters)
        .flatMap(Arrays::stream)
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .map(MethodParameter::getParameterType)
        .anyMatch(body -> body == type || parts(body).contains(type));
  }

  @Override
  public void customise(OpenAPI description) {
    var schemas = description.getComponents().getSchemas();
    description.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .flatMap(RequestBodies::schemas)
        .map(schema -> name(schema.get$ref()))
        .distinct()
        .forEach(name -> close(schemas.get(name)));
  }

  private static Stream<Schema<?>> schemas(Operation operation) {
    return operation.getRequestBody() == null
        ? Stream.empty()
        : operation.getRequestBody().getContent().values().stream().map(MediaType::getSchema);
  }

  private static void close(Schema<?> body) {
    body.setAdditionalProperties(false);
    Collection<String> needed = body.getRequired() == null ? List.of() : body.getRequired();
    body.getProperties()
        .forEach(
            (name, field) -> {
              if (!needed.contains(name)) {
                body.getProperties().put(name, orNull(field));
              }
            });
  }

  private static Schema<?> orNull(Schema<?> field) {
    if (field.get$ref() == null) {
      field.addType("null");
      return field;
    }
    Schema<?> nothing = new Schema<>();
    nothing.addType("null");
    Schema<?> either = new Schema<>();
    either.setDescription(field.getDescription());
    field.setDescription(null);
    either.setAnyOf(List.of(field, nothing));
    return either;
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static Set<Class<?>> parts(Class<?> body) {
    return body.isRecord()
        ? Arrays.stream(body.getRecordComponents())
            .map(RecordComponent::getType)
            .filter(Class::isRecord)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
