package org.orgo.audit.verification;

import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.orgo.audit.seal.Seal;
import org.orgo.audit.seal.SealedEntry;
import org.orgo.audit.seal.Signatures;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.audit.verification.ChainFault.FaultKind;
import org.orgo.platform.tenancy.OrganizationId;

/** Follows one chain from its first seal, one at a time, in constant memory. */
final class ChainCheck {

  private final OrganizationId organization;
  private final Function<String, Optional<PublicKey>> believed;
  private final Iterator<WrittenHead> outside;
  private WrittenHead written;
  private String head = Seal.NO_HEAD;
  private String sealedAt;
  private long seals;
  private long entries;

  /**
   * @param believed the installation's key of an id
   * @param outside heads of this organization as they were written, oldest first
   */
  ChainCheck(
      OrganizationId organization,
      Function<String, Optional<PublicKey>> believed,
      Iterator<WrittenHead> outside) {
    this.organization = organization;
    this.believed = believed;
    this.outside = outside;
    this.written = next();
  }

  /**
   * Checks the seal after the last one.
   *
   * @param found the entries there are of those it names, by number
   */
  Optional<ChainFault> next(Seal seal, Map<String, SealedEntry> found) {
    Optional<ChainFault> fault = ofSeal(seal).or(() -> ofEntries(seal, found));
    if (fault.isEmpty()) {
      head = seal.head();
      sealedAt = seal.sealedAt();
      seals++;
      entries += found.size();
    }
    return fault;
  }

  /** What is missing after the last seal. */
  Optional<ChainFault> end() {
    skipTo(seals + 1);
    return Optional.ofNullable(written)
        .map(beyond -> ChainFault.of(FaultKind.SHORTER_THAN_WRITTEN, seals + 1));
  }

  long seals() {
    return seals;
  }

  long entries() {
    return entries;
  }

  Instant sealedUntil() {
    return sealedAt == null ? null : Instant.parse(sealedAt);
  }

  private Optional<ChainFault> ofSeal(Seal seal) {
    long number = seals + 1;
    if (seal.sealNumber() != number) {
      return fault(FaultKind.SEAL_MISSING, number);
    }
    if (!seal.isConsistent(organization)) {
      return fault(FaultKind.SEAL_CHANGED, number);
    }
    if (!seal.previousHead().equals(head)) {
      return fault(FaultKind.CHAIN_BROKEN, number);
    }
    Optional<PublicKey> key = believed.apply(seal.keyId());
    if (key.isEmpty()) {
      return fault(FaultKind.KEY_UNKNOWN, number);
    }
    if (!Signatures.verify(key.get(), seal.head(), seal.signature())) {
      return fault(FaultKind.SIGNATURE_WRONG, number);
    }
    skipTo(number);
    while (written != null && written.sealNumber() == number) {
      if (!written.head().equals(seal.head())) {
        return fault(FaultKind.OTHER_THAN_WRITTEN, number);
      }
      written = next();
    }
    return Optional.empty();
  }

  private Optional<ChainFault> ofEntries(Seal seal, Map<String, SealedEntry> found) {
    List<String> numbers = seal.numbers();
    for (int at = 0; at < numbers.size(); at++) {
      SealedEntry entry = found.get(numbers.get(at));
      if (entry == null) {
        return Optional.of(
            ChainFault.of(FaultKind.ENTRY_MISSING, seal.sealNumber(), numbers.get(at)));
      }
      String sealed = seal.digest(at);
      if (!hex(entry.digest(organization)).equals(sealed)) {
        FaultKind kind =
            isAnothers(entry.entryId(), sealed, found)
                ? FaultKind.ENTRIES_SWAPPED
                : FaultKind.ENTRY_CHANGED;
        return Optional.of(ChainFault.of(kind, seal.sealNumber(), numbers.get(at)));
      }
    }
    return Optional.empty();
  }

  /** Whether what was sealed under this number stands under another one now. */
  private boolean isAnothers(String number, String sealed, Map<String, SealedEntry> found) {
    return found.values().stream()
        .filter(other -> !other.entryId().equals(number))
        .anyMatch(other -> hex(other.digestAs(organization, number)).equals(sealed));
  }

  /** Lines of numbers that were passed already are repetitions. */
  private void skipTo(long number) {
    while (written != null && written.sealNumber() < number) {
      written = next();
    }
  }

  private WrittenHead next() {
    return outside.hasNext() ? outside.next() : null;
  }

  private static Optional<ChainFault> fault(FaultKind kind, long number) {
    return Optional.of(ChainFault.of(kind, number));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
