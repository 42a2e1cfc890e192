package org.orgo.compliance.record;

import java.time.Instant;

/**
 * When a record is looked at, and as of when.
 *
 * @param asOf a past moment; null for now
 * @param revealed whether what is masked is shown this once
 */
record RecordMoment(Instant now, Instant asOf, boolean revealed) {

  /** The moment itself, or now. */
  Instant end() {
    return asOf == null ? now : asOf;
  }

  /** Whether something happened only after it. */
  boolean precedes(Instant at) {
    return asOf != null && at.isAfter(asOf);
  }

  /** The instant unless it came later. */
  Instant until(Instant at) {
    return at == null || precedes(at) ? null : at;
  }
}
