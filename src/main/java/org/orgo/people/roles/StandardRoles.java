package org.orgo.people.roles;

import static org.orgo.people.authorization.Permissions.AUDIT_READ;
import static org.orgo.people.authorization.Permissions.ENGINE_OPERATE;
import static org.orgo.people.authorization.Permissions.EXPORT_APPROVE;
import static org.orgo.people.authorization.Permissions.EXPORT_RUN;
import static org.orgo.people.authorization.Permissions.ORGANIZATION_ADMIN;
import static org.orgo.people.authorization.Permissions.PERSON_REIDENTIFY;
import static org.orgo.people.authorization.Permissions.PROCESS_DEPLOY;
import static org.orgo.people.authorization.Permissions.PROCESS_EDIT;
import static org.orgo.people.authorization.Permissions.REPORTS_READ;
import static org.orgo.people.authorization.Permissions.RETENTION_MANAGE;
import static org.orgo.people.authorization.Permissions.REVIEWS_READ;
import static org.orgo.people.authorization.Permissions.SIGNAL_REPORT;
import static org.orgo.people.authorization.Permissions.TASK_VIEW_RESTRICTED;
import static org.orgo.people.authorization.Permissions.TASK_WORK;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.people.authorization.Permissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles an organization starts with, parents first, and which of them its first users hold.
 * {@code Ops} and {@code Operations} are two words for one function.
 */
@Component
public class StandardRoles {

  private static final String OPERATIONS = "Operations";

  private static final List<NewRole> ALL =
      List.of(
          leads("Executive", "1").named("Chief executive"),
          leads("Leadership", "2").under("Executive"),
          leads("Ops.Head", "11").ofFunction(OPERATIONS).under("Leadership"),
          leads("HR.Head", "11").under("Leadership"),
          leads("IT.Head", "11").under("Leadership"),
          leads("Education.Head", "11").under("Leadership"),
          leads("Customer.Head", "11").under("Leadership"),
          NewRole.of("Ops.Supervisor", "101")
              .ofFunction(OPERATIONS)
              .under("Ops.Head")
              .granting(SIGNAL_REPORT, TASK_WORK, REPORTS_READ),
          works("Ops.Maintenance", "1001")
              .ofFunction(OPERATIONS)
              .under("Ops.Supervisor")
              .alias("Maintenance", "Facilities"),
          works("Operations.Safety", "1001").under("Ops.Supervisor").alias("Safety"),
          works("HR.CaseOfficer", "1001")
              .under("HR.Head")
              .granting(
                  SIGNAL_REPORT,
                  TASK_WORK,
                  Permissions.within(TASK_VIEW_RESTRICTED, "hr"),
                  Permissions.within(PERSON_REIDENTIFY, "hr")),
          works("IT.Support", "1001").under("IT.Head"),
          works("Education.Support", "1001").under("Education.Head"),
          works("Customer.Support", "1001").under("Customer.Head"),
          works("Triage", "1001").under("Leadership").asTriage(),
          NewRole.of("Compliance.Officer", "1001")
              .under("Leadership")
              .granting(
                  SIGNAL_REPORT,
                  AUDIT_READ,
                  EXPORT_RUN,
                  EXPORT_APPROVE,
                  REPORTS_READ,
                  RETENTION_MANAGE,
                  REVIEWS_READ,
                  PERSON_REIDENTIFY),
          NewRole.of("Analyst", "1001")
              .under("Leadership")
              .granting(SIGNAL_REPORT, PROCESS_EDIT, EXPORT_RUN, REPORTS_READ),
          NewRole.of("Administrator", "1001")
              .under("Leadership")
              .granting(SIGNAL_REPORT, ORGANIZATION_ADMIN, PROCESS_EDIT, PROCESS_DEPLOY),
          NewRole.of("Engine.Operator", "1001")
              .under("Leadership")
              .granting(SIGNAL_REPORT, ENGINE_OPERATE));

  private static final Set<String> ADMINISTRATION = Set.of("Administrator", "Engine.Operator");

  /** Which roles the user of a name such as {@code worker} holds. */
  public static final Map<String, List<String>> OF_FIRST_USERS =
      Map.ofEntries(
          Map.entry(
              "admin",
              List.of(
                  "Administrator",
                  "Triage",
                  "IT.Support",
                  "Education.Support",
                  "Customer.Support")),
          Map.entry("worker", List.of("Ops.Maintenance")),
          Map.entry("safety", List.of("Operations.Safety")),
          Map.entry("supervisor", List.of("Ops.Supervisor")),
          Map.entry(
              "head", List.of("Ops.Head", "HR.Head", "IT.Head", "Education.Head", "Customer.Head")),
          Map.entry("director", List.of("Leadership")),
          Map.entry("ceo", List.of("Executive")),
          Map.entry("hr", List.of("HR.CaseOfficer")),
          Map.entry("analyst", List.of("Analyst")),
          Map.entry("compliance", List.of("Compliance.Officer")),
          Map.entry("ops", List.of("Engine.Operator")));

  private final Roles roles;

  StandardRoles(Roles roles) {
    this.roles = roles;
  }

  /** Enters them in the current organization, which has no roles yet. */
  @Transactional
  public void create() {
    ALL.forEach(roles::create);
  }

  /**
   * What the first administrator holds: its own roles, and every queue that no other first user
   * holds, so that no mail waits where nobody looks.
   */
  public static List<String> ofFirstAdministrator(Collection<String> heldByOthers) {
    return ALL.stream()
        .filter(
            role ->
                role.permissions().contains(TASK_WORK) && !heldByOthers.contains(role.code())
                    || ADMINISTRATION.contains(role.code()))
        .map(NewRole::code)
        .toList();
  }

  public static List<String> codes() {
    return ALL.stream().map(NewRole::code).toList();
  }

  /** Works, and reads the reports on everybody's work and what reviews found. */
  private static NewRole leads(String code, String verticalBase) {
    return NewRole.of(code, verticalBase)
        .granting(SIGNAL_REPORT, TASK_WORK, EXPORT_APPROVE, REPORTS_READ, REVIEWS_READ);
  }

  private static NewRole works(String code, String verticalBase) {
    return NewRole.of(code, verticalBase).granting(SIGNAL_REPORT, TASK_WORK);
  }
}
