package org.orgo.reviews.patterns;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a look at the queues has shown.
 *
 * @param silent queues to which nothing has come for longer than they are used to
 * @param lastArrivals when something came to each queue last, as far back as is looked
 */
public record SilenceFindings(List<FoundPattern> silent, Map<String, Instant> lastArrivals) {

  /** Where nobody looks. */
  public static final SilenceFindings NONE = new SilenceFindings(List.of(), Map.of());
}
