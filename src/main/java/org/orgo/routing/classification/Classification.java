package org.orgo.routing.classification;

import java.util.List;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;

/**
 * What a signal is about.
 *
 * @param type the domain
 * @param subtype empty when there is none
 */
public record Classification(
    String type, Category category, String subtype, Severity severity, List<String> tags) {

  /** The same, found to be as grave as this. */
  public Classification weighing(Severity weighed) {
    return new Classification(type, category, subtype, weighed, tags);
  }
}
