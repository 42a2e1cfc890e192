package org.orgo.platform.start;

import java.util.Arrays;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;

/** Says of a setting that cannot be read what it is, where it stands and what it should be. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongValueAnalyzer extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    ConfigurationProperty property = cause.getProperty();
    String sentence =
        property == null
            ? "The settings under %s cannot be read.".formatted(cause.getName())
            : "%s is \"%s\"%s; it must be %s."
                .formatted(
                    property.getName(),
                    property.getValue(),
                    where(property.getOrigin()),
                    expected(cause.getTarget().getType()));
    return new FailureAnalysis(sentence, null, cause);
  }

  private static String where(Origin origin) {
    return origin == null ? "" : " (" + origin + ")";
  }

  private static String expected(ResolvableType type) {
    Class<?> wanted = type.resolve(Object.class);
    if (wanted.isEnum()) {
      return "one of " + Arrays.toString(wanted.getEnumConstants());
    }
    return switch (wanted.getSimpleName()) {
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      case "Duration" -> "a duration such as 5s, 10m or 2h";
      case "DataSize" -> "a size such as 35MB";
      case "InetAddress" -> "an address of this machine";
      default -> "another value (" + wanted.getSimpleName() + ")";
    };
  }
}
