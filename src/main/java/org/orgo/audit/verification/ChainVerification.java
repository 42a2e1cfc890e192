package org.orgo.audit.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.audit.persistence.SealMapper;
import org.orgo.audit.seal.HeadsFile;
import org.orgo.audit.seal.Seal;
import org.orgo.audit.seal.SealKeys;
import org.orgo.audit.seal.SealedEntry;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.audit.verification.ChainFault.FaultKind;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the chain of the current organization as it stands at one moment. */
@Component
class ChainVerification {

  private static final int SEALS = 50;

  private final SealMapper seals;
  private final SealKeys keys;
  private final HeadsFile heads;
  private final Clock clock;

  ChainVerification(SealMapper seals, SealKeys keys, HeadsFile heads, Clock clock) {
    this.seals = seals;
    this.keys = keys;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * Verifies in one snapshot: what is sealed meanwhile is not held against it.
   *
   * @param headsLength how much was written outside before
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AuditCheck verify(long headsLength) {
    OrganizationId organization = CurrentTenant.require();
    long waiting = seals.waiting(organization);
    try (Stream<WrittenHead> outside = heads.of(organization, headsLength)) {
      ChainCheck check = new ChainCheck(organization, keys::believed, outside.iterator());
      Optional<ChainFault> fault = follow(organization, check).or(() -> ofTheRest(organization));
      return new AuditCheck(
          clock.instant().truncatedTo(ChronoUnit.MICROS),
          check.sealedUntil(),
          check.entries(),
          check.seals(),
          waiting,
          fault.orElse(null));
    }
  }

  private Optional<ChainFault> follow(OrganizationId organization, ChainCheck check) {
    List<Seal> page = seals.after(organization, Long.MIN_VALUE, SEALS);
    while (!page.isEmpty()) {
      for (Seal seal : page) {
        Optional<ChainFault> fault = check.next(seal, entries(organization, seal));
        if (fault.isPresent()) {
          return fault;
        }
      }
      page = seals.after(organization, page.get(page.size() - 1).sealNumber(), SEALS);
    }
    return check.end();
  }

  private Map<String, SealedEntry> entries(OrganizationId organization, Seal seal) {
    return seals.entries(organization, seal.entryIds()).stream()
        .collect(Collectors.toMap(SealedEntry::entryId, Function.identity()));
  }

  private Optional<ChainFault> ofTheRest(OrganizationId organization) {
    return seals
        .firstGone(organization)
        .map(entry -> new ChainFault(FaultKind.ENTRY_MISSING, null, entry))
        .or(
            () ->
                seals
                    .firstUnknown(organization)
                    .map(entry -> new ChainFault(FaultKind.ENTRY_ADDED, null, entry)));
  }
}
