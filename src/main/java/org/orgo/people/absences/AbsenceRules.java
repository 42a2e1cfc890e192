package org.orgo.people.absences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.AbsenceMapper;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Who enters an absence for whom, and which deputies there can be. */
@Component
class AbsenceRules {

  private static final int MAX_DAYS = 366;

  private final Roles roles;
  private final UserAccounts accounts;
  private final Organizations organizations;
  private final AbsenceMapper rows;

  AbsenceRules(
      Roles roles, UserAccounts accounts, Organizations organizations, AbsenceMapper rows) {
    this.roles = roles;
    this.accounts = accounts;
    this.organizations = organizations;
    this.rows = rows;
  }

  /** From the first instant to the first after it. */
  record Span(Instant startsAt, Instant endsAt) {}

  List<UserAccount> team() {
    return accounts.holdingAnyOf(List.copyOf(rolesOfTeam()));
  }

  List<UserAccount> deputies() {
    return accounts.holdingAnyOf(roles.all().stream().map(Role::code).toList());
  }

  UserAccount requireActive(UserId user) {
    return accounts.requireActive("user_id", user);
  }

  /** The roles below the actor, whose holders it looks after; all of them for administrators. */
  Collection<String> rolesOfTeam() {
    Actor actor = CurrentActor.get().standingInFor(List.of());
    return actor.may(Permissions.ORGANIZATION_ADMIN)
        ? roles.all().stream().map(Role::code).toList()
        : roles.codesBelow(actor.roles());
  }

  /**
   * @throws NotYourTeam unless it is the actor, or one of those below it
   */
  void requireResponsible(UserAccount person) {
    Actor actor = CurrentActor.get();
    boolean responsible =
        actor.isSystem()
            || person.userId().equals(actor.userId())
            || actor.may(Permissions.ORGANIZATION_ADMIN)
            || rolesOfTeam().stream().anyMatch(Set.copyOf(person.roles())::contains);
    if (!responsible) {
      throw new NotYourTeam();
    }
  }

  /** When it begins and ends, if it can be entered. */
  Span check(UserId person, NewAbsence wanted, Instant now) {
    ZoneId zone = organizations.current().zone();
    requireDays(wanted.firstDay(), wanted.lastDay(), now.atZone(zone).toLocalDate());
    requireDeputy(person, wanted.deputyUserId());
    Span span =
        new Span(
            wanted.firstDay().atStartOfDay(zone).toInstant(),
            wanted.lastDay().plusDays(1).atStartOfDay(zone).toInstant());
    if (rows.overlaps(CurrentTenant.require(), person, span.startsAt(), span.endsAt())) {
      throw AbsenceOverlaps.ofPerson();
    }
    if (rows.overlaps(
        CurrentTenant.require(), wanted.deputyUserId(), span.startsAt(), span.endsAt())) {
      throw AbsenceOverlaps.ofDeputy();
    }
    return span;
  }

  private void requireDeputy(UserId person, UserId deputy) {
    if (deputy == null) {
      throw new InvalidRequest(FieldError.of("deputy_user_id", "is missing"));
    }
    accounts.requireActive("deputy_user_id", deputy);
    if (deputy.equals(person)) {
      throw new InvalidRequest(
          FieldError.of("deputy_user_id", "must be somebody else than who is away")
              .worded("absence.refused.self"));
    }
    // nobody gets the sight of another by saying that the other is away
    if (!person.equals(CurrentActor.get().userId()) && deputy.equals(CurrentActor.get().userId())) {
      throw new InvalidRequest(
          FieldError.of("deputy_user_id", "must be somebody else than who enters it")
              .worded("absence.refused.own_deputy"));
    }
  }

  private static void requireDays(LocalDate first, LocalDate last, LocalDate today) {
    if (first == null) {
      throw new InvalidRequest(FieldError.of("first_day", "is missing"));
    }
    if (last == null || last.isBefore(first) || last.isBefore(today)) {
      throw new InvalidRequest(
          FieldError.of("last_day", "must be on or after first_day, and not past")
              .worded("absence.refused.last_day"));
    }
    if (last.isAfter(first.plusDays(MAX_DAYS))) {
      throw new InvalidRequest(
          FieldError.of("last_day", "must be within a year of first_day")
              .worded("absence.refused.long"));
    }
  }
}
