package org.orgo.routing;

import org.orgo.routing.classification.Classification;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;

/** What a person says about work besides its text; null leaves it to the tables. */
public record ManualOverrides(Category category, Severity severity) {

  static final ManualOverrides NOTHING = new ManualOverrides(null, null);

  Classification over(Classification about) {
    return new Classification(
        about.type(),
        category == null ? about.category() : category,
        about.subtype(),
        severity == null ? about.severity() : severity,
        about.tags());
  }
}
