package org.orgo.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.administration.LastAdministrator;
import org.orgo.people.authorization.UnknownPermission;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles are created and changed, and the escalation line above each still goes up and ends. */
@OrgoTest
class RoleEditingTests {

  @Autowired TestOrganizations organizations;
  @Autowired RoleEditing editing;
  @Autowired Roles roles;
  @Autowired AuditLog audit;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @Test
  void a_role_is_created_with_its_place_rights_and_names() {
    Role ward =
        asAdmin(
            () ->
                editing.create(
                    wanted("Ward.Nurses")
                        .named("Nurses of ward 3")
                        .under("HR.Head")
                        .granting("task.work", "task.view_restricted:hr")
                        .alias("Nurses")
                        .change()));

    assertThat(ward.displayName()).isEqualTo("Nurses of ward 3");
    assertThat(ward.permissions()).containsExactly("task.view_restricted:hr", "task.work");
    assertThat(northside.asSystem(() -> roles.resolve("nurses").map(Role::code)))
        .contains("Ward.Nurses");
    assertThat(northside.asSystem(() -> roles.lineAbove("Ward.Nurses")))
        .extracting(Role::code)
        .containsExactly("HR.Head", "Leadership", "Executive");
    assertThat(northside.asSystem(() -> audit.about("role", "Ward.Nurses")))
        .extracting(AuditEntry::category, AuditEntry::action)
        .containsExactly(tuple(LogCategory.SECURITY, "role.created"));
  }

  @Test
  void a_new_role_belongs_to_the_function_of_those_named_alike() {
    Role garden =
        asAdmin(() -> editing.create(wanted("Ops.Garden").under("Ops.Supervisor").change()));

    assertThat(garden.function()).isEqualTo("Operations");
  }

  @Test
  void a_line_that_would_come_back_is_refused_at_the_parent() {
    refuses("parent_code", RoleLineCycle.class, "Leadership", parent("Ops.Head"));
    refuses("parent_code", RoleLineCycle.class, "Leadership", parent("Ops.Maintenance"));
    refuses("parent_code", RoleLineCycle.class, "Leadership", parent("Leadership"));
  }

  @Test
  void a_parent_at_a_lower_level_is_refused_whichever_of_the_two_moves() {
    refuses("parent_code", ParentBelowRole.class, "HR.Head", parent("Ops.Maintenance"));
    refuses("vertical_base", ParentBelowRole.class, "Ops.Head", base("1001"));
    assertThat(change("HR.CaseOfficer", parent("Ops.Maintenance")).parentCode())
        .as("the same level may stand above")
        .isEqualTo("Ops.Maintenance");
  }

  @Test
  void what_is_no_right_no_level_no_name_and_no_role_is_refused_at_its_field() {
    refuses("permissions", UnknownPermission.class, "Triage", new Wanted().granting("task.eat"));
    refuses("vertical_base", InvalidRequest.class, "Triage", base("1000"));
    refuses("vertical_base", InvalidRequest.class, "Triage", base("012"));
    refuses("parent_code", UnknownRole.class, "Triage", parent("Moon.Base"));
    refuses("display_name", InvalidRequest.class, "Triage", new Wanted().named("x".repeat(201)));
    refuses("code", InvalidRequest.class, "Triage", wanted("no code"));
    refuses("code", RoleNameTaken.class, "Triage", wanted("safety"));
    refuses("aliases", RoleNameTaken.class, "Triage", new Wanted().alias("Facilities"));
  }

  @Test
  void a_renamed_role_goes_on_under_its_old_name_and_may_go_back() {
    change("Education.Support", wanted("Education.Desk"));
    assertThat(northside.asSystem(() -> roles.resolve("Education.Support").map(Role::code)))
        .contains("Education.Desk");

    Role back = change("Education.Desk", wanted("Education.Support"));

    assertThat(back.aliases()).containsExactly("Education.Desk");
    assertThat(back.held()).isTrue();
  }

  @Test
  void triage_is_passed_on_and_never_given_up() {
    refuses("triage", InvalidRequest.class, "Triage", new Wanted().triage(false));

    change("IT.Support", new Wanted().triage(true));

    assertThat(northside.asSystem(() -> roles.triage().code())).isEqualTo("IT.Support");
    assertThat(asAdmin(() -> editing.get("Triage")).triage()).isFalse();
  }

  @Test
  void what_a_role_no_longer_grants_its_members_may_not_do_from_then_on() {
    assertThat(northside.actor("worker").may("task.work")).isTrue();

    change("Ops.Maintenance", new Wanted().granting("signal.report"));

    assertThat(northside.actor("worker").may("task.work")).isFalse();
  }

  @Test
  void the_right_to_administer_is_not_taken_from_the_last_who_has_it() {
    assertThatThrownBy(() -> change("Administrator", new Wanted().granting("signal.report")))
        .isInstanceOf(LastAdministrator.class);
    assertThat(northside.actor("admin").may("organization.admin")).isTrue();
  }

  @Test
  void a_change_of_an_earlier_version_is_refused_and_what_changed_is_recorded_by_name() {
    int version = asAdmin(() -> editing.get("Triage")).version();
    change("Triage", new Wanted().named("Front desk").at(version));

    assertThatThrownBy(() -> change("Triage", new Wanted().named("Again").at(version)))
        .isInstanceOf(RoleChangedMeanwhile.class);
    assertThat(northside.asSystem(() -> audit.about("role", "Triage")))
        .last()
        .extracting(AuditEntry::action, AuditEntry::fields)
        .containsExactly("role.changed", List.of("display_name"));
  }

  @Test
  void holders_are_named_unless_their_accounts_are_disabled() {
    assertThat(asAdmin(editing::holders))
        .filteredOn(holder -> holder.roleCode().equals("Ops.Maintenance"))
        .extracting(RoleHolder::displayName)
        .containsExactly("worker");
  }

  @Test
  void nobody_else_edits_roles_and_a_role_of_nobody_is_not_there() {
    assertThatThrownBy(
            () -> northside.as("ceo", () -> editing.create(wanted("Ward.Nurses").change())))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> northside.as("worker", editing::holders))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> change("Moon.Base", new Wanted().named("Moon")))
        .isInstanceOf(NotFound.class);
  }

  private void refuses(String field, Class<?> refusal, String code, Wanted wanted) {
    assertThatThrownBy(() -> change(code, wanted))
        .isInstanceOf(refusal)
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.errors().get(0).field()).isEqualTo(field));
  }

  private Role change(String code, Wanted wanted) {
    return asAdmin(() -> editing.change(code, wanted.change()));
  }

  private <T> T asAdmin(Supplier<T> work) {
    return northside.as("admin", work);
  }

  private static Wanted wanted(String code) {
    return new Wanted().code(code);
  }

  private static Wanted parent(String code) {
    return new Wanted().under(code);
  }

  private static Wanted base(String base) {
    return new Wanted().base(base);
  }

  /** Begins by leaving everything as it is. */
  private static final class Wanted {

    private String code;
    private String name;
    private String base;
    private String parent;
    private Boolean triage;
    private List<String> permissions;
    private List<String> aliases;
    private Integer version;

    Wanted code(String wanted) {
      code = wanted;
      return this;
    }

    Wanted named(String wanted) {
      name = wanted;
      return this;
    }

    Wanted base(String wanted) {
      base = wanted;
      return this;
    }

    Wanted under(String wanted) {
      parent = wanted;
      return this;
    }

    Wanted triage(boolean wanted) {
      triage = wanted;
      return this;
    }

    Wanted granting(String... wanted) {
      permissions = List.of(wanted);
      return this;
    }

    Wanted alias(String... wanted) {
      aliases = List.of(wanted);
      return this;
    }

    Wanted at(int wanted) {
      version = wanted;
      return this;
    }

    RoleChange change() {
      return new RoleChange(code, name, base, parent, triage, null, permissions, aliases, version);
    }
  }
}
