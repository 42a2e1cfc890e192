package org.orgo.people.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** A role that a table names is never gone from under it. */
@OrgoTest
class RoleAdministrationTests {

  @Autowired TestOrganizations organizations;
  @Autowired Roles roles;
  @Autowired RoleAdministration administration;
  @Autowired Deployments deployments;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    northside.runAsSystem(
        () -> {
          roles.create(NewRole.of("Ops.Garden", "1001").under("Ops.Supervisor"));
          roles.create(NewRole.of("Triage.Night", "1001").under("Leadership").alias("Nobody"));
        });
  }

  @Test
  void a_role_that_nothing_names_is_removed() {
    northside.run("admin", () -> administration.remove("Ops.Garden"));

    assertThat(resolved("Ops.Garden")).isEqualTo("none");
  }

  @Test
  void a_role_that_a_table_names_is_kept_naming_table_and_rows() {
    assertThatThrownBy(
            () -> northside.run("admin", () -> administration.remove("Education.Support")))
        .isInstanceOf(RoleInUse.class)
        .hasMessageContaining("label-routing, row 8, ownerRole")
        .hasMessageContaining("signal-classification, row ");
  }

  @Test
  void a_role_that_a_table_of_ones_own_names_is_kept_too() {
    String own =
        TableFiles.xml("label-routing")
            .replace("\"label-routing\"", "\"our-queues\"")
            .replace("\"Education.Support\"", "\"Ops.Garden\"");
    northside.run(
        "admin",
        () ->
            deployments.deploy(
                "Our queues", Map.of("our-queues.dmn", own.getBytes(StandardCharsets.UTF_8))));

    assertThatThrownBy(() -> northside.run("admin", () -> administration.remove("Ops.Garden")))
        .isInstanceOf(RoleInUse.class)
        .hasMessageContaining("our-queues, row 8, ownerRole");
  }

  @Test
  void a_role_whose_name_another_takes_over_is_removed_and_the_tables_go_on() {
    northside.run("admin", () -> administration.remove("Triage.Night", "Ops.Garden"));

    assertThat(resolved("Triage.Night")).isEqualTo("Ops.Garden");
    assertThat(resolved("Nobody")).isEqualTo("Ops.Garden");
  }

  @Test
  void a_role_with_people_and_the_one_for_triage_are_kept() {
    assertThatThrownBy(() -> northside.run("admin", () -> administration.remove("Analyst")))
        .isInstanceOf(RoleInUse.class)
        .hasMessageContaining("held by people");
    assertThatThrownBy(
            () -> northside.run("admin", () -> administration.remove("Triage", "Ops.Garden")))
        .isInstanceOf(RoleInUse.class);
  }

  @Test
  void a_renamed_role_keeps_its_people_and_is_found_by_its_old_name() {
    northside.run("admin", () -> administration.rename("Education.Support", "Education.Desk"));

    assertThat(resolved("Education.Support")).isEqualTo("Education.Desk");
    assertThat(northside.asSystem(() -> roles.find("Education.Desk").map(Role::held).orElse(false)))
        .isTrue();
    northside.run("admin", () -> administration.rename("Education.Desk", "Education.Support"));
    assertThat(resolved("Education.Desk")).isEqualTo("Education.Support");
  }

  @Test
  void only_an_administrator_changes_roles() {
    assertThatThrownBy(() -> northside.run("worker", () -> administration.remove("Ops.Garden")))
        .isInstanceOf(NotAllowed.class);
  }

  private String resolved(String name) {
    return northside.asSystem(() -> roles.resolve(name).map(Role::code).orElse("none"));
  }
}
