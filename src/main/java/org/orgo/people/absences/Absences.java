package org.orgo.people.absences;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.persistence.AbsenceMapper;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters who is away and who stands in. Meanwhile the deputy sees and works as that person does,
 * and nothing more: rights to administer, read records or decide stay where they are.
 */
@Service
public class Absences {

  private final AbsenceMapper rows;
  private final AbsenceRules rules;
  private final Actors actors;
  private final AuditLog audit;
  private final Clock clock;

  Absences(AbsenceMapper rows, AbsenceRules rules, Actors actors, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of the actor and of everybody below it, present and future, the earliest first. */
  @Transactional(readOnly = true)
  public List<Absence> list() {
    return rows.list(
        CurrentTenant.require(),
        CurrentActor.get().userId(),
        List.copyOf(rules.rolesOfTeam()),
        clock.instant());
  }

  /** For whom the actor can enter one besides itself, by name. */
  @Transactional(readOnly = true)
  public List<UserAccount> team() {
    return rules.team();
  }

  /** Who can stand in, by name. */
  @Transactional(readOnly = true)
  public List<UserAccount> deputies() {
    return rules.deputies();
  }

  /**
   * @throws NotYourTeam when it is somebody else's, who is not below the actor
   * @throws AbsenceOverlaps when the person or the deputy is away in that time already
   */
  @Transactional
  public Absence enter(NewAbsence wanted) {
    OrganizationId organization = CurrentTenant.require();
    UserAccount person = person(wanted.userId());
    rules.requireResponsible(person);
    rows.lock(organization);
    AbsenceRules.Span span = rules.check(person.userId(), wanted, clock.instant());
    AbsenceId id = new AbsenceId(UUID.randomUUID());
    rows.insert(
        organization,
        id,
        person.userId(),
        wanted.deputyUserId(),
        span.startsAt(),
        span.endsAt(),
        CurrentActor.get().userId(),
        clock.instant());
    audit.record(
        LogCategory.SECURITY, "absence.entered", "user", person.userId(), "deputy_user_id");
    actors.changed(wanted.deputyUserId());
    return rows.find(organization, id).orElseThrow();
  }

  /**
   * Ends it now, or takes it back when it has not begun.
   *
   * @throws NotFound when there is none, or it is none of the actor's business
   */
  @Transactional
  public void end(AbsenceId id) {
    OrganizationId organization = CurrentTenant.require();
    Absence absence =
        rows.find(organization, id)
            .filter(found -> found.endsAt().isAfter(clock.instant()))
            .orElseThrow(() -> new NotFound("absence"));
    try {
      rules.requireResponsible(person(absence.userId()));
    } catch (NotYourTeam others) {
      throw new NotFound("absence");
    }
    rows.end(organization, id, clock.instant());
    audit.record(LogCategory.SECURITY, "absence.ended", "user", absence.userId(), "ends_at");
    actors.changed(absence.deputyUserId());
  }

  private UserAccount person(UserId user) {
    UserId asked = user == null ? CurrentActor.get().userId() : user;
    if (asked == null) {
      throw new UnknownReference("user_id", "user");
    }
    return rules.requireActive(asked);
  }
}
