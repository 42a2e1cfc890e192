package org.orgo.web.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
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

  /** Whether clients send it, as a body or within one. */
  boolean contain(Class<?> type) {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
        .map(HandlerMethod::getMethodParameters)
        .flatMap(Arrays::stream)
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .anyMatch(body -> holds(ResolvableType.forMethodParameter(body), type));
  }

  private static boolean holds(ResolvableType body, Class<?> type) {
    Class<?> raw = body.resolve(Object.class);
    return raw == type
        || Arrays.stream(body.getGenerics()).anyMatch(part -> holds(part, type))
        || raw.isRecord()
            && Arrays.stream(raw.getRecordComponents())
                .anyMatch(part -> holds(ResolvableType.forType(part.getGenericType()), type));
  }

  @Override
  public void customise(OpenAPI description) {
    var schemas = description.getComponents().getSchemas();
    Set<String> closed = new HashSet<>();
    description.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
        .forEach(content -> close(content.getSchema(), schemas, closed));
  }

  @SuppressWarnings("rawtypes") // as the library has it
  private static void close(Schema<?> at, Map<String, Schema> schemas, Set<String> closed) {
    if (at.getItems() != null) {
      close(at.getItems(), schemas, closed);
    }
    if (at.get$ref() == null || !closed.add(at.get$ref())) {
      return;
    }
    Schema<?> body = schemas.get(at.get$ref().substring(at.get$ref().lastIndexOf('/') + 1));
    if (body.getProperties() != null) {
      body.getProperties().values().forEach(field -> close(field, schemas, closed));
      takeNothingElse(body);
    }
  }

  private static void takeNothingElse(Schema<?> body) {
    body.setAdditionalProperties(false);
    Collection<String> needed = body.getRequired() == null ? List.of() : body.getRequired();
    body.getProperties().replaceAll((name, field) -> needed.contains(name) ? field : orNull(field));
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
}
