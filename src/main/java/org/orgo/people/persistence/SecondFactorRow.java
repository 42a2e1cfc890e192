package org.orgo.people.persistence;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * @param secret sealed
 * @param lastStep of the last code that was taken
 * @param confirmedAt null until the first right code
 */
public record SecondFactorRow(
    byte[] secret, @Nullable Long lastStep, @Nullable Instant confirmedAt) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  /** Before all steps where no code was taken yet. */
  public long usedStep() {
    return lastStep == null ? Long.MIN_VALUE : lastStep;
  }
}
