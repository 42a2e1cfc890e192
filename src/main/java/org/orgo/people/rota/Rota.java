package org.orgo.people.rota;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.absences.NotYourTeam;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persistence.RotaMapper;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who of a role is on duty. It is kept by those above the role on the escalation line and by
 * administrators, and read by who holds the role as well.
 */
@Service
public class Rota {

  private final RotaMapper rows;
  private final Roles roles;
  private final Organizations organizations;
  private final AuditLog audit;
  private final Clock clock;

  Rota(RotaMapper rows, Roles roles, Organizations organizations, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.roles = roles;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /** The shifts of the roles that the actor holds or stands above, by role and day. */
  @Transactional(readOnly = true)
  public List<Shift> shifts() {
    return rows.shifts(CurrentTenant.require(), readable());
  }

  /** Who is on duty now in those roles. */
  @Transactional(readOnly = true)
  public List<OnDuty> onDuty() {
    return rows.onDuty(CurrentTenant.require(), readable(), clock.instant(), zone());
  }

  /** The role's person on duty now; empty where its rota names nobody. */
  @Transactional(readOnly = true)
  public Optional<UserId> onDuty(String role) {
    return rows.onDuty(CurrentTenant.require(), List.of(role), clock.instant(), zone()).stream()
        .map(OnDuty::userId)
        .findFirst();
  }

  /** The roles whose rota the actor keeps. */
  public List<Role> kept() {
    Actor actor = CurrentActor.get().standingInFor(List.of());
    if (actor.may(Permissions.ORGANIZATION_ADMIN)) {
      return roles.all();
    }
    List<String> below = roles.codesBelow(actor.roles());
    return roles.all().stream().filter(role -> below.contains(role.code())).toList();
  }

  /**
   * @throws NotYourTeam when the actor does not stand above the role
   * @throws NotOfThisRole when the user does not hold it
   */
  @Transactional
  public Shift enter(NewShift wanted) {
    OrganizationId organization = CurrentTenant.require();
    Role role = roles.require("role", wanted.role());
    requireKept(role.code());
    wanted.check();
    ShiftId id = new ShiftId(UUID.randomUUID());
    if (wanted.userId() == null || rows.insert(organization, id, role.code(), wanted) == 0) {
      throw new NotOfThisRole(role.code());
    }
    audit.record(LogCategory.SYSTEM, "rota.changed", "role", role.code(), "shifts");
    return rows.find(organization, id).orElseThrow();
  }

  /**
   * @throws NotFound when there is none, or the actor does not stand above its role
   */
  @Transactional
  public void remove(ShiftId id) {
    OrganizationId organization = CurrentTenant.require();
    Shift shift =
        rows.find(organization, id)
            .filter(found -> keeps(found.roleCode()))
            .orElseThrow(() -> new NotFound("shift"));
    rows.delete(organization, id);
    audit.record(LogCategory.SYSTEM, "rota.changed", "role", shift.roleCode(), "shifts");
  }

  private void requireKept(String role) {
    if (!keeps(role)) {
      throw new NotYourTeam();
    }
  }

  private boolean keeps(String role) {
    return CurrentActor.get().isSystem() || kept().stream().map(Role::code).anyMatch(role::equals);
  }

  private List<String> readable() {
    TreeSet<String> codes = new TreeSet<>(CurrentActor.get().roles());
    kept().stream().map(Role::code).forEach(codes::add);
    return List.copyOf(codes);
  }

  private String zone() {
    return organizations.current().zone().getId();
  }
}
