package org.orgo.web.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses texts with half a surrogate pair. JSON can write them, UTF-8 cannot: they would be stored
 * as something else, and break the answer that shows them.
 */
@ControllerAdvice
class WellFormedBodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converterType) {
    return true;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage input,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converterType) {
    check("", body);
    return body;
  }

  private static void check(String field, Object value) {
    if (value instanceof String text) {
      requireWellFormed(field, text);
    } else if (value instanceof JsonNode node) {
      checkNode(field, node);
    } else if (value instanceof List<?> items) {
      items.forEach(item -> check(field, item));
    } else if (value instanceof Record record) {
      for (RecordComponent part : record.getClass().getRecordComponents()) {
        check(within(field, WellFormedTexts.snake(part.getName())), read(part, record));
      }
    }
  }

  private static void checkNode(String field, JsonNode node) {
    if (node.isTextual()) {
      requireWellFormed(field, node.textValue());
    }
    node.properties()
        .forEach(
            entry -> {
              requireWellFormed(field, entry.getKey());
              checkNode(within(field, entry.getKey()), entry.getValue());
            });
    if (node.isArray()) {
      node.forEach(item -> checkNode(field, item));
    }
  }

  private static void requireWellFormed(String field, String text) {
    if (!WellFormedTexts.is(text)) {
      throw new InvalidRequest(FieldError.of(field, "holds half a surrogate pair"));
    }
  }

  private static Object read(RecordComponent part, Record record) {
    try {
      Method accessor = part.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String within(String field, String name) {
    return field.isEmpty() ? name : field + "." + name;
  }
}
