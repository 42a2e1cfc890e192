package org.orgo.routing;

import java.util.Objects;
import org.orgo.routing.classification.Classification;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;

/** What a person decides about work in place of the tables; null leaves it to them. */
public record ManualOverrides(String type, Category category, String subtype, Severity severity) {

  static final ManualOverrides NOTHING = new ManualOverrides(null, null, null, null);

  /**
   * Names how severe it is.
   *
   * @param severity null to leave that to the tables too
   */
  public static ManualOverrides ofSeverity(Severity severity) {
    return severity == null ? NOTHING : new ManualOverrides(null, null, null, severity);
  }

  Classification over(Classification about) {
    return new Classification(
        Objects.requireNonNullElse(type, about.type()),
        Objects.requireNonNullElse(category, about.category()),
        Objects.requireNonNullElse(subtype, about.subtype()),
        Objects.requireNonNullElse(severity, about.severity()),
        about.tags());
  }
}
