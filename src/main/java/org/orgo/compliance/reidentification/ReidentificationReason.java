package org.orgo.compliance.reidentification;

import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** Why somebody asks for a person, or decides about it. */
final class ReidentificationReason {

  private static final int MIN_LENGTH = 10;
  private static final int MAX_LENGTH = 1_000;

  static final String FIELD = "reason";

  private ReidentificationReason() {}

  /**
   * @throws InvalidRequest when it is missing, too short or too long
   */
  static String require(String given) {
    InvalidRequest.requireText(FIELD, given, MAX_LENGTH);
    String reason = given.strip();
    if (reason.length() < MIN_LENGTH) {
      throw new InvalidRequest(
          FieldError.of(FIELD, "must have at least %d characters".formatted(MIN_LENGTH)));
    }
    return reason;
  }
}
