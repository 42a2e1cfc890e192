package org.orgo.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.people.PeopleFixtures.anAccount;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.UnknownPermission;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a new role must fit into, and that the registry never lags behind on its own node. */
@OrgoTest
class RoleChangesTests {

  private static final NewRole NIGHT = NewRole.of("Ops.Night", "1001").under("Ops.Supervisor");

  @Autowired TestOrganizations organizations;
  @Autowired Roles roles;
  @Autowired UserAccounts accounts;
  @Autowired AuditLog audit;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void a_new_role_is_there_at_once_with_its_line_and_its_aliases() {
    northside.runAsSystem(
        () -> {
          assertThat(roles.find("Ops.Night")).isEmpty();
          roles.create(NIGHT.alias("Night Watch"));
          assertThat(roles.resolve("night watch").orElseThrow().code()).isEqualTo("Ops.Night");
          assertThat(roles.lineAbove("Ops.Night"))
              .extracting(Role::code)
              .containsExactly("Ops.Supervisor", "Ops.Head", "Leadership", "Executive");
        });
  }

  @Test
  void a_role_whose_creation_is_undone_is_forgotten() {
    northside.runAsSystem(
        () -> {
          transaction.executeWithoutResult(
              status -> {
                assertThat(roles.find("Ops.Night")).isEmpty();
                roles.create(NIGHT);
                assertThat(roles.find("Ops.Night")).isPresent();
                status.setRollbackOnly();
              });
          assertThat(roles.find("Ops.Night")).isEmpty();
        });
  }

  @Test
  void a_role_is_held_while_an_active_account_holds_it() {
    northside.runAsSystem(
        () -> {
          roles.create(NIGHT);
          assertThat(night().held()).isFalse();
          UserId watch = accounts.create(anAccount().holding("Ops.Night").draft());
          assertThat(night().held()).isTrue();
          accounts.withdraw(watch, "Ops.Night");
          assertThat(night().held()).isFalse();
          accounts.grant(watch, "Ops.Night");
          assertThat(night().held()).isTrue();
        });
  }

  @Test
  void a_role_stands_only_under_a_role_there_is() {
    refusedByTheDatabase(NewRole.of("Ops.Night", "1001").under("Moon.Base"));
  }

  @Test
  void an_organization_has_one_triage_queue() {
    refusedByTheDatabase(NIGHT.asTriage());
  }

  @Test
  void an_alias_names_one_role() {
    refusedByTheDatabase(NIGHT.alias("Facilities"));
  }

  @Test
  void a_code_is_given_once() {
    refusedByTheDatabase(NewRole.of("Ops.Maintenance", "1001"));
  }

  @Test
  void a_level_is_one_to_four_digits() {
    refusedByTheDatabase(NewRole.of("Ops.Night", "10011"));
    refusedByTheDatabase(NewRole.of("Ops.Night", "staff"));
  }

  @Test
  void a_misspelt_right_is_refused_also_where_it_is_narrowed() {
    northside.runAsSystem(
        () -> {
          assertThatThrownBy(() -> roles.create(NIGHT.granting("task.work", "task.veiw:hr")))
              .isInstanceOf(UnknownPermission.class)
              .hasMessageContaining("task.veiw:hr");
          assertThat(roles.find("Ops.Night")).isEmpty();
          roles.create(NIGHT.granting("task.view_restricted:hr"));
          assertThat(night().permissions()).containsExactly("task.view_restricted:hr");
        });
  }

  @Test
  void a_new_role_is_a_security_event() {
    northside.run("admin", () -> roles.create(NIGHT.granting("task.work")));

    List<AuditEntry> recorded = northside.asSystem(() -> audit.about("role", "Ops.Night"));
    assertThat(recorded).hasSize(1);
    assertThat(recorded.get(0).action()).isEqualTo("role.created");
    assertThat(recorded.get(0).category()).isEqualTo(LogCategory.SECURITY);
    assertThat(recorded.get(0).fields()).containsExactly("permissions");
    assertThat(recorded.get(0).actorUserId()).isEqualTo(northside.user("admin").value());
  }

  private Role night() {
    return roles.find("Ops.Night").orElseThrow();
  }

  private void refusedByTheDatabase(NewRole role) {
    northside.runAsSystem(
        () -> {
          assertThatThrownBy(() -> roles.create(role))
              .isInstanceOf(DataIntegrityViolationException.class);
          assertThat(roles.find("Ops.Night")).isEmpty();
          assertThat(roles.all()).hasSize(StandardRoles.codes().size());
        });
  }
}
