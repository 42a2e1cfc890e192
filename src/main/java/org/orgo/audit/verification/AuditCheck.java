package org.orgo.audit.verification;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * What a verification found.
 *
 * @param sealedUntil when the last whole seal was made; null where there is none
 * @param entries that are sealed and whole
 * @param seals that are whole
 * @param unsealed entries that wait for a seal
 * @param fault null where everything is whole
 */
public record AuditCheck(
    Instant checkedAt,
    @Nullable Instant sealedUntil,
    long entries,
    long seals,
    long unsealed,
    @Nullable ChainFault fault) {

  public boolean whole() {
    return fault == null;
  }
}
