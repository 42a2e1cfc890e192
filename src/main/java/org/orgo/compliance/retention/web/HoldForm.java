package org.orgo.compliance.retention.web;

import java.time.LocalDate;
import java.util.UUID;
import org.orgo.audit.hold.HoldKind;
import org.orgo.audit.hold.NewHold;

/**
 * What the officer fills in; of the things to name, the one of the kind counts. What is no id is
 * refused like the id of nothing.
 */
public record HoldForm(
    HoldKind kind,
    String caseId,
    String personId,
    String labelPattern,
    LocalDate startsOn,
    LocalDate endsOn,
    String reason) {

  public HoldForm {
    kind = kind == null ? HoldKind.CASE : kind;
    caseId = caseId == null ? "" : caseId;
    personId = personId == null ? "" : personId;
    labelPattern = labelPattern == null ? "" : labelPattern;
    reason = reason == null ? "" : reason;
  }

  static HoldForm empty(HoldKind kind) {
    return new HoldForm(kind, null, null, null, null, null, null);
  }

  NewHold order() {
    return new NewHold(
        kind,
        kind == HoldKind.CASE ? id(caseId) : null,
        kind == HoldKind.PERSON ? id(personId) : null,
        kind == HoldKind.LABEL && !labelPattern.isBlank() ? labelPattern.strip() : null,
        kind == HoldKind.PERIOD ? startsOn : null,
        kind == HoldKind.PERIOD ? endsOn : null,
        reason);
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written.strip());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
