package org.orgo.routing;

import org.orgo.labels.Category;
import org.orgo.labels.Severity;

/** What a person says about work besides its text; null leaves it to the tables. */
public record NamedByHand(Category category, Severity severity) {

  static final NamedByHand NOTHING = new NamedByHand(null, null);

  Classification over(Classification about) {
    return new Classification(
        about.type(),
        category == null ? about.category() : category,
        about.subtype(),
        severity == null ? about.severity() : severity,
        about.tags());
  }
}
