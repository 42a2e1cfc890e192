package org.orgo.web.problems;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Stream;
import org.orgo.platform.limits.BodyTooLarge;
import org.orgo.platform.limits.JsonLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says what is wrong with a body: that it is not JSON, or which of its fields is not valid. */
final class UnreadableBodies {

  private UnreadableBodies() {}

  static Problem explain(HttpMessageNotReadableException unreadable) {
    if (unreadable.getRootCause() instanceof BodyTooLarge tooLarge) {
      return Problem.of(tooLarge);
    }
    if (unreadable.getCause() instanceof JsonMappingException mapping
        && !mapping.getPath().isEmpty()
        && !(unreadable.getRootCause() instanceof JsonParseException)) {
      return Problem.of(refusal(mapping));
    }
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "malformed_json",
        isBeyondLimits(unreadable)
            ? "The JSON " + JsonLimits.READING_IN_WORDS
            : "The body is missing or is not the JSON expected");
  }

  private static Refusal refusal(JsonMappingException mapping) {
    String field = field(mapping);
    if (mapping.getCause() instanceof Refusal refusal) {
      return refusal;
    }
    if (isBeyondLimits(mapping)) {
      return new InvalidRequest(
          FieldError.of(
              mapping.getPath().get(0).getFieldName(),
              "is too much; JSON " + JsonLimits.READING_IN_WORDS));
    }
    if (mapping instanceof UnrecognizedPropertyException unknown) {
      return new InvalidRequest(
          KnownNames.of(unknown.getKnownPropertyIds()).unknown(field, unknown.getPropertyName()));
    }
    if (mapping instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return new InvalidRequest(FieldError.notAmong(field, words(format.getTargetType())));
    }
    if (mapping instanceof ValueInstantiationException && isOurs(mapping.getCause())) {
      return new InvalidRequest(FieldError.of(field, mapping.getCause().getMessage()));
    }
    return new InvalidRequest(FieldError.of(field, "has the wrong form"));
  }

  private static boolean isBeyondLimits(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(StreamConstraintsException.class::isInstance);
  }

  /** Our own values say what is wrong with them in words meant for people; others do not. */
  private static boolean isOurs(Throwable cause) {
    return cause instanceof IllegalArgumentException
        && cause.getClass().getPackageName().startsWith("org.orgo.");
  }

  @SuppressWarnings("unchecked")
  static Class<? extends Enum<?>> words(Class<?> type) {
    return (Class<? extends Enum<?>>) type;
  }

  private static String field(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
