package org.orgo.audit.hold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;

/**
 * A hold that is to be placed. Of what can be named, it names what its kind says and nothing else.
 *
 * @param labelPattern a label in which {@code *} stands for any text, such as {@code *.9*}
 * @param startsOn first day of the period, in the organization's time zone
 * @param endsOn its last day
 */
public record NewHold(
    HoldKind kind,
    @Nullable UUID caseId,
    @Nullable UUID personId,
    @Nullable String labelPattern,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    String reason) {

  private static final int MAX_REASON = 1_000;
  private static final Pattern LABELS = Pattern.compile("[A-Za-z0-9.*_-]{1,100}");

  /**
   * @throws InvalidRequest naming each field that is missing, wrong or of another kind
   */
  void check() {
    if (kind == null) {
      throw new InvalidRequest(FieldError.notAmong("kind", HoldKind.class));
    }
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    List<FieldError> errors = new ArrayList<>();
    named(errors, "case_id", caseId, HoldKind.CASE);
    named(errors, "person_id", personId, HoldKind.PERSON);
    named(errors, "label_pattern", labelPattern, HoldKind.LABEL);
    named(errors, "starts_on", startsOn, HoldKind.PERIOD);
    named(errors, "ends_on", endsOn, HoldKind.PERIOD);
    if (labelPattern != null && !LABELS.matcher(labelPattern).matches()) {
      errors.add(FieldError.of("label_pattern", "must be a label; * stands for any text"));
    }
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      errors.add(FieldError.of("ends_on", "must not be before starts_on"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private void named(
      List<FieldError> errors, String field, @Nullable Object value, HoldKind ofKind) {
    if ((value != null) != (kind == ofKind)) {
      errors.add(FieldError.of(field, value == null ? "is missing" : "is not of the kind " + kind));
    }
  }
}
