package org.orgo.reviews.patterns;

import java.time.Instant;
import java.util.List;

/** Looks for queues of the current organization to which nothing comes any more; asked hourly. */
public interface SilenceSearch {

  List<FoundPattern> search(Instant now);
}
