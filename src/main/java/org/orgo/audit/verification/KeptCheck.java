package org.orgo.audit.verification;

import java.time.Instant;
import org.orgo.audit.verification.ChainFault.FaultKind;
import org.springframework.lang.Nullable;

/** A check as a row; the fault is null where everything was whole. */
public record KeptCheck(
    Instant checkedAt,
    @Nullable Instant sealedUntil,
    long entryCount,
    long sealCount,
    long unsealedCount,
    @Nullable FaultKind fault,
    @Nullable Long sealNumber,
    @Nullable Long entryId) {

  public static KeptCheck of(AuditCheck check) {
    ChainFault fault = check.fault();
    return new KeptCheck(
        check.checkedAt(),
        check.sealedUntil(),
        check.entries(),
        check.seals(),
        check.unsealed(),
        fault == null ? null : fault.kind(),
        fault == null ? null : fault.sealNumber(),
        fault == null ? null : fault.entryId());
  }

  public AuditCheck check() {
    return new AuditCheck(
        checkedAt,
        sealedUntil,
        entryCount,
        sealCount,
        unsealedCount,
        fault == null ? null : new ChainFault(fault, sealNumber, entryId));
  }
}
