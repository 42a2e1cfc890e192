package org.orgo.audit.seal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.orgo.audit.persistence.SealMapper;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.events.AfterCommit;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what was recorded in the current organization and is not sealed yet. An entry is taken from
 * the queue and never looked for by its number: what commits late is sealed late, and not lost.
 */
@Service
public class AuditSealer {

  static final int BATCH = 1000;

  private static final DateTimeFormatter IN_UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final SealMapper seals;
  private final SealKeys keys;
  private final HeadsFile heads;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuditSealer(
      SealMapper seals,
      SealKeys keys,
      HeadsFile heads,
      ApplicationEventPublisher events,
      Clock clock) {
    this.seals = seals;
    this.keys = keys;
    this.heads = heads;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Seals one batch, unless another node is at it.
   *
   * @return whether there may be more
   * @throws ChainNotOurs when the last seal was signed by somebody else
   */
  @Transactional
  public boolean sealNext() {
    OrganizationId organization = CurrentTenant.require();
    if (!seals.tryLock(organization)) {
      return false;
    }
    // read after the lock, so that it is the last one of whoever held it before
    Optional<Seal> last = seals.last(organization);
    List<SealedEntry> entries = seals.unsealed(organization, BATCH);
    if (entries.isEmpty()) {
      return false;
    }
    last.filter(seal -> keys.believed(seal.keyId()).isEmpty())
        .ifPresent(
            seal -> {
              throw new ChainNotOurs(seal.sealNumber(), seal.keyId());
            });
    Seal seal = signed(organization, last, entries);
    seals.insert(organization, seal);
    seals.takeOffQueue(organization, seal.entryIds());
    CrashPoints.reach("audit.sealedBeforeCommit");
    WrittenHead head = WrittenHead.of(organization, seal);
    events.publishEvent(new AuditSealed(organization, head));
    AfterCommit.run(() -> heads.append(head));
    return entries.size() == BATCH;
  }

  private Seal signed(OrganizationId organization, Optional<Seal> last, List<SealedEntry> entries) {
    Seal seal =
        Seal.unsigned(
            organization,
            last.map(Seal::sealNumber).orElse(0L) + 1,
            last.map(Seal::head).orElse(Seal.NO_HEAD),
            entries,
            IN_UTC.format(clock.instant()),
            keys.signing().id());
    return seal.with(seal.head(), keys.signing().sign(seal.head()));
  }
}
