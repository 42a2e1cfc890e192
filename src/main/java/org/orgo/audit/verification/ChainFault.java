package org.orgo.audit.verification;

import org.springframework.lang.Nullable;

/**
 * The first thing in a chain that is not as it was sealed.
 *
 * @param sealNumber the seal, or that of the entry; null where no seal is meant
 * @param entryId null where the seal itself is meant
 */
public record ChainFault(FaultKind kind, @Nullable Long sealNumber, @Nullable Long entryId) {

  /** What was done. */
  public enum FaultKind {
    /** A column of an entry. */
    ENTRY_CHANGED("was changed"),
    ENTRY_MISSING("was deleted"),
    /** It stands there, and was never recorded. */
    ENTRY_ADDED("was added past the record"),
    /** It has what another entry of its batch had. */
    ENTRIES_SWAPPED("was exchanged for another"),
    SEAL_CHANGED("was changed"),
    SEAL_MISSING("was deleted"),
    SIGNATURE_WRONG("has a signature that is not the installation's"),
    /** Signed by somebody, and by none that is believed. */
    KEY_UNKNOWN("was signed with a key that is not the installation's"),
    CHAIN_BROKEN("does not follow the seal before it"),
    /** A head outside the database has no seal any more. */
    SHORTER_THAN_WRITTEN("was written outside and is gone"),
    /** A head outside the database says otherwise. */
    OTHER_THAN_WRITTEN("is not what was written outside");

    private final String words;

    FaultKind(String words) {
      this.words = words;
    }
  }

  static ChainFault of(FaultKind kind, long sealNumber) {
    return new ChainFault(kind, sealNumber, null);
  }

  static ChainFault of(FaultKind kind, Long sealNumber, String entryId) {
    return new ChainFault(kind, sealNumber, Long.valueOf(entryId));
  }

  /** Such as "Entry 17 of seal 3 was changed". */
  public String sentence() {
    if (entryId == null) {
      return "Seal %d %s".formatted(sealNumber, kind.words);
    }
    return sealNumber == null
        ? "Entry %d %s".formatted(entryId, kind.words)
        : "Entry %d of seal %d %s".formatted(entryId, sealNumber, kind.words);
  }
}
