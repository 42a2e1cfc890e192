package org.orgo.compliance.reidentification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.orgo.compliance.reidentification.Reidentification.ReidentificationStatus;
import org.orgo.compliance.reidentification.persistence.ReidentificationMapper;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.organizations.profile.Transparency;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens persons of ANONYMISED work, one at a time, for those with the right. Where the profile is
 * restricted or private a second person with the same right has to consent first.
 */
@Service
public class ReidentificationDesk {

  /** How long a person may be opened after the request, or after the consent. */
  static final Duration OPEN_FOR = Duration.ofHours(24);

  private final AnonymisedItems items;
  private final ReidentificationMapper requests;
  private final OrganizationProfiles profiles;
  private final ReidentificationTrail trail;
  private final Clock clock;

  ReidentificationDesk(
      AnonymisedItems items,
      ReidentificationMapper requests,
      OrganizationProfiles profiles,
      ReidentificationTrail trail,
      Clock clock) {
    this.items = items;
    this.requests = requests;
    this.profiles = profiles;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * The item whose pseudonym the actor wants to open.
   *
   * @throws NotFound when the actor sees no such item
   * @throws NotAllowed when it sees it and lacks the right
   * @throws ItemIsNotAnonymised when its persons are named
   */
  @Transactional(readOnly = true)
  public AnonymisedItem item(String kind, UUID id) {
    AnonymisedItem item = items.get(kind, id);
    ReidentificationRights.require(ReidentificationRights.has(CurrentActor.get(), item.type()));
    if (item.visibility() != Visibility.ANONYMISED) {
      throw new ItemIsNotAnonymised();
    }
    return item;
  }

  /** Whether a second person has to consent in this organization. */
  public boolean needsConsent() {
    Transparency transparency = profiles.current().transparency();
    return transparency == Transparency.RESTRICTED || transparency == Transparency.PRIVATE;
  }

  /**
   * Asks for one person; where no consent is needed, it may be opened at once.
   *
   * @throws InvalidRequest when the reason is missing, too short or too long
   * @throws UnknownReference when the item calls nobody so
   * @throws ReidentificationIsPending when the actor has asked for the same before
   */
  @Transactional
  public Reidentification request(String kind, UUID id, PersonId pseudonym, String given) {
    AnonymisedItem item = item(kind, id);
    String reason = ReidentificationReason.require(given);
    PersonId person =
        requests
            .behind(CurrentTenant.require(), item, pseudonym)
            .orElseThrow(() -> new UnknownReference("pseudonym_id", "pseudonym"));
    Instant now = now();
    boolean open = !needsConsent();
    Reidentification request =
        new Reidentification(
            ReidentificationId.random(),
            kind,
            id,
            item.type(),
            pseudonym,
            CurrentActor.get().userId(),
            reason,
            now,
            open ? ReidentificationStatus.OPEN : ReidentificationStatus.PENDING,
            null,
            null,
            null,
            open ? now.plus(OPEN_FOR) : null);
    if (requests.insertUnlessPending(CurrentTenant.require(), request, person) == 0) {
      throw new ReidentificationIsPending();
    }
    trail.requested(request);
    return request;
  }

  /**
   * Consents to somebody else's request.
   *
   * @throws NotFound when there is none that the actor may decide or made
   * @throws OwnReidentification when it is the actor's own
   * @throws InvalidRequest when the reason is missing, too short or too long
   * @throws ReidentificationIsDecided when it was decided before
   */
  @Transactional
  public Reidentification approve(ReidentificationId id, String given) {
    Instant now = now();
    return decide(
        id,
        new ReidentificationDecision(
            ReidentificationStatus.OPEN,
            CurrentActor.get().userId(),
            given,
            now,
            now.plus(OPEN_FOR)),
        "person.reidentification_approved");
  }

  /** As {@link #approve}, and does not consent. */
  @Transactional
  public Reidentification deny(ReidentificationId id, String given) {
    return decide(
        id,
        new ReidentificationDecision(
            ReidentificationStatus.DENIED, CurrentActor.get().userId(), given, now(), null),
        "person.reidentification_denied");
  }

  private Reidentification decide(
      ReidentificationId id, ReidentificationDecision decision, String action) {
    Reidentification request = get(id);
    if (request.requestedBy().equals(decision.decidedBy())) {
      throw new OwnReidentification();
    }
    String reason = ReidentificationReason.require(decision.reason());
    if (requests.decide(CurrentTenant.require(), id, decision, reason) == 0) {
      throw new ReidentificationIsDecided();
    }
    trail.decided(request, action, decision.status() == ReidentificationStatus.OPEN);
    return get(id);
  }

  /**
   * Shows who it is, this once, to who asked. Each opening is recorded, and the item as read.
   *
   * @throws NotFound when the actor asked for no such thing, or sees the item no more
   * @throws NotAllowed when the actor has lost the right
   * @throws ReidentificationIsNotOpen when nobody has consented, or its time is over
   */
  @Transactional
  public OpenedPerson open(ReidentificationId id) {
    Reidentification request = get(id);
    if (!request.requestedBy().equals(CurrentActor.get().userId())) {
      throw new NotFound("reidentification");
    }
    item(request.objectKind(), request.objectId());
    if (!request.isOpenAt(clock.instant())) {
      throw new ReidentificationIsNotOpen();
    }
    trail.record("person.reidentified", request);
    trail.recordRead(request);
    return requests.person(CurrentTenant.require(), id).orElseThrow();
  }

  /**
   * One request, for who made it and for those who may consent to it.
   *
   * @throws NotFound for everybody else
   */
  @Transactional(readOnly = true)
  public Reidentification get(ReidentificationId id) {
    Actor actor = CurrentActor.get();
    return requests
        .find(CurrentTenant.require(), id)
        .filter(
            request ->
                ReidentificationRights.has(actor, request.objectType())
                    || request.requestedBy().equals(actor.userId()))
        .orElseThrow(() -> new NotFound("reidentification"));
  }

  /**
   * The actor's own requests, those it decided, and those that wait for a consent it may give;
   * newest first.
   *
   * @throws NotAllowed for who has the right for nothing
   */
  @Transactional(readOnly = true)
  public Page<Reidentification> list(PageRequest page) {
    Actor actor = CurrentActor.get();
    ReidentificationRights.require(ReidentificationRights.hasAny(actor));
    List<Reidentification> found =
        requests.list(
            CurrentTenant.require(),
            actor.userId(),
            ReidentificationRights.has(actor, null),
            ReidentificationRights.types(actor),
            page.after(),
            page.limit() + 1);
    return Page.cut(
        found,
        page.limit(),
        each -> new Cursor(each.requestedAt(), each.reidentificationId().value()));
  }

  public boolean isOpen(Reidentification request) {
    return request.isOpenAt(clock.instant());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
