package org.orgo.web.problems;

import java.util.List;
import java.util.stream.Stream;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the fields of a request that validation or conversion refused, as JSON writes them. */
final class InvalidFields {

  private InvalidFields() {}

  static Refusal of(BindingResult result) {
    return new InvalidRequest(fieldsOf(result));
  }

  static Refusal of(HandlerMethodValidationException invalid) {
    return new InvalidRequest(
        invalid.getParameterValidationResults().stream()
            .flatMap(parameter -> fields(parameter).stream())
            .toList());
  }

  /** An id nobody could have given is an id nobody has. */
  static Refusal of(MethodArgumentTypeMismatchException mismatch) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return new NotFound("item");
    }
    return new InvalidRequest(unconverted(mismatch.getName(), mismatch));
  }

  private static List<FieldError> fields(ParameterValidationResult parameter) {
    if (parameter instanceof ParameterErrors body) {
      return fieldsOf(body);
    }
    String name = snake(String.valueOf(parameter.getMethodParameter().getParameterName()));
    return parameter.getResolvableErrors().stream()
        .map(MessageSourceResolvable::getDefaultMessage)
        .map(message -> FieldError.of(name, message))
        .toList();
  }

  private static List<FieldError> fieldsOf(Errors errors) {
    return errors.getFieldErrors().stream().map(InvalidFields::field).toList();
  }

  private static FieldError field(org.springframework.validation.FieldError error) {
    String name = snake(error.getField());
    return error.contains(TypeMismatchException.class)
        ? unconverted(name, error.unwrap(TypeMismatchException.class))
        : FieldError.of(name, error.getDefaultMessage());
  }

  /** Spring's own sentence about it names our classes. */
  private static FieldError unconverted(String field, TypeMismatchException mismatch) {
    Class<?> type = wanted(mismatch);
    if (type != null && type.isEnum()) {
      return FieldError.notAmong(field, UnreadableBodies.words(type));
    }
    return type == Boolean.class || type == boolean.class
        ? FieldError.notAmong(field, List.of("true", "false"))
        : FieldError.of(field, "has the wrong form");
  }

  /** What a value was to become; of a list, what each of its values was. */
  private static Class<?> wanted(TypeMismatchException mismatch) {
    return Stream.iterate((Throwable) mismatch, each -> each != null, Throwable::getCause)
        .filter(ConversionFailedException.class::isInstance)
        .map(each -> ((ConversionFailedException) each).getTargetType().getObjectType())
        .reduce((outer, inner) -> inner)
        .<Class<?>>map(each -> each)
        .orElse(mismatch.getRequiredType());
  }

  private static String snake(String javaName) {
    return WellFormedTexts.snake(javaName);
  }
}
