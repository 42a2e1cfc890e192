package org.orgo.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.UnknownPermission;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

@OrgoTest
class RolesTests {

  @Autowired TestOrganizations organizations;
  @Autowired Roles roles;
  @Autowired UserAccounts users;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @Test
  void a_role_is_found_by_its_code_in_any_letter_case() {
    assertThat(resolved("ops.maintenance")).isEqualTo("Ops.Maintenance");
  }

  @Test
  void a_role_is_found_by_its_alias() {
    assertThat(resolved("Facilities")).isEqualTo("Ops.Maintenance");
  }

  @Test
  void either_word_for_a_function_finds_its_roles() {
    assertThat(resolved("Operations.Maintenance")).isEqualTo("Ops.Maintenance");
    assertThat(resolved("Ops.Safety")).isEqualTo("Operations.Safety");
  }

  @Test
  void an_unknown_role_is_refused_naming_the_field_and_the_roles_there_are() {
    northside.runAsSystem(
        () -> {
          assertThat(roles.resolve("Ops.Nonsense")).isEmpty();
          assertThatThrownBy(() -> roles.require("owner_role", "Ops.Nonsense"))
              .isInstanceOfSatisfying(
                  UnknownRole.class,
                  refusal -> {
                    assertThat(refusal.errors().get(0).field()).isEqualTo("owner_role");
                    assertThat(refusal.errors().get(0).allowed()).contains("Ops.Maintenance");
                  });
        });
  }

  @Test
  void the_line_above_a_role_leads_to_the_top() {
    assertThat(
            northside.asSystem(
                () -> roles.lineAbove("Ops.Maintenance").stream().map(Role::verticalBase).toList()))
        .containsExactly("101", "11", "2", "1");
  }

  @Test
  void a_role_nobody_active_holds_says_so() {
    northside.runAsSystem(
        () -> {
          assertThat(roles.find("Leadership").orElseThrow().held()).isTrue();
          users.disable(northside.user("director"));
          assertThat(roles.find("Leadership").orElseThrow().held()).isFalse();
        });
  }

  @Test
  void one_role_takes_what_nobody_owns() {
    assertThat(northside.asSystem(() -> roles.triage().code())).isEqualTo("Triage");
  }

  @Test
  void a_role_of_another_organization_is_not_there() {
    TestOrganization elmStreet = organizations.found("friend_group");
    northside.runAsSystem(() -> roles.create(NewRole.of("Ops.Night", "1001")));

    assertThat(northside.asSystem(() -> roles.find("Ops.Night"))).isPresent();
    assertThat(elmStreet.asSystem(() -> roles.find("Ops.Night"))).isEmpty();
  }

  @Test
  void a_role_cannot_grant_what_nothing_asks_for() {
    northside.runAsSystem(
        () ->
            assertThatThrownBy(
                    () -> roles.create(NewRole.of("Ops.Night", "1001").granting("task.wrok")))
                .isInstanceOf(UnknownPermission.class));
  }

  private String resolved(String text) {
    return northside.asSystem(() -> roles.resolve(text).orElseThrow().code());
  }
}
