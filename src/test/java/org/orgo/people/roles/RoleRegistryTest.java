package org.orgo.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleRegistryTest {

  @Test
  void a_code_beats_an_alias_and_an_alias_beats_the_other_word_for_a_function() {
    RoleRegistry registry =
        registry(
            role("Ops.Tools", "Operations", null),
            role("Stores", "Stores", null, "Operations.Tools"),
            role("Keys", "Keys", null, "Stores"));

    assertThat(resolved(registry, "Stores")).isEqualTo("Stores");
    assertThat(resolved(registry, "Operations.Tools")).isEqualTo("Stores");
    assertThat(resolved(registry, "Ops.Tools")).isEqualTo("Ops.Tools");
  }

  @Test
  void a_role_is_found_in_any_letter_case_and_between_blanks() {
    RoleRegistry registry = registry(role("IT.Support", "IT", null, "Help Desk"));

    assertThat(resolved(registry, " it.SUPPORT ")).isEqualTo("IT.Support");
    assertThat(resolved(registry, "help desk")).isEqualTo("IT.Support");
    assertThat(registry.resolve("IT")).isEmpty();
    assertThat(registry.resolve("IT.Supporters")).isEmpty();
  }

  @Test
  void a_code_as_rows_keep_it_is_found_exactly() {
    RoleRegistry registry = registry(role("IT.Support", "IT", null, "Help Desk"));

    assertThat(registry.find("IT.Support")).isPresent();
    assertThat(registry.find("it.support")).isEmpty();
    assertThat(registry.find("Help Desk")).isEmpty();
  }

  @Test
  void the_line_above_a_role_leads_over_the_parents_to_the_top() {
    RoleRegistry registry =
        registry(role("C", "C", "B"), role("A", "A", null), role("B", "B", "A"));

    assertThat(line(registry, "C")).containsExactly("B", "A");
    assertThat(line(registry, "A")).isEmpty();
    assertThat(line(registry, "Nobody")).isEmpty();
  }

  @Test
  void a_line_that_runs_in_a_circle_ends_where_it_began() {
    RoleRegistry registry =
        registry(
            role("A", "A", "C"),
            role("B", "B", "A"),
            role("C", "C", "B"),
            role("Self", "S", "Self"));

    assertThat(line(registry, "A")).containsExactly("C", "B");
    assertThat(line(registry, "Self")).isEmpty();
  }

  @Test
  void roles_of_one_function_are_found_whatever_their_codes_begin_with() {
    RoleRegistry registry =
        registry(
            role("Ops.Tools", "Operations", null),
            role("Operations.Safety", "Operations", null),
            role("IT.Support", "IT", null));

    assertThat(registry.codesOfFunctions(List.of("Operations")))
        .containsExactlyInAnyOrder("Ops.Tools", "Operations.Safety");
  }

  private static RoleRegistry registry(Role... roles) {
    return new RoleRegistry(List.of(roles));
  }

  private static Role role(String code, String function, String parent, String... aliases) {
    return new Role(
        code, code, "1001", function, parent, false, true, List.of(), List.of(aliases), true, 1);
  }

  private static String resolved(RoleRegistry registry, String text) {
    return registry.resolve(text).orElseThrow().code();
  }

  private static List<String> line(RoleRegistry registry, String code) {
    return registry.lineAbove(code).stream().map(Role::code).toList();
  }
}
