package org.orgo.mail.administration;

import java.time.Instant;

/**
 * Where the reading of a folder begins.
 *
 * @param since mail that came before is left alone; null where all of it is read
 * @param afterUid the last mail that is there already; null where only {@code since} counts
 * @param uidValidity the numbering to which it belongs
 */
public record FirstReading(Instant since, Long afterUid, Long uidValidity) {

  /** All that is there is read. */
  static final FirstReading OF_ALL = new FirstReading(null, null, null);
}
