package org.orgo.people.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class ScopesTest {

  private static final Gen<String> PERMISSION =
      source -> {
        String atom = source.draw(Gen.of(Permissions.ALL.stream().sorted().toList()));
        return source.chance(0.3) ? Permissions.within(atom, "hr") : atom;
      };
  private static final Gen<String> SCOPE =
      Gen.oneOf(PERMISSION, Gen.of(Permissions.OF_MEMBERS.stream().sorted().toList()));

  @Test
  void without_scopes_a_token_may_what_its_account_may() {
    assertThat(Scopes.narrowed(List.of("task.work"), List.of()))
        .isEqualTo(Scopes.ofMember(List.of("task.work")))
        .contains("task.work", "task.read", "notification.read");
  }

  @Test
  void a_scope_for_work_reads_and_comments_too() {
    assertThat(Scopes.narrowed(List.of("task.work", "signal.report"), List.of("task.work")))
        .containsExactlyInAnyOrder(
            "task.work", "task.read", "task.comment", "case.read", "organization.read");
  }

  @Test
  void a_scope_its_account_does_not_hold_opens_nothing_not_even_reading() {
    assertThat(Scopes.narrowed(List.of(), List.of("task.work", "organization.admin"))).isEmpty();
  }

  @Test
  void of_scope_and_permission_the_narrower_one_counts() {
    assertThat(Scopes.narrowed(List.of("task.work:hr"), List.of("task.work")))
        .contains("task.work:hr", "task.read")
        .doesNotContain("task.work");
    assertThat(Scopes.narrowed(List.of("task.work"), List.of("task.work:hr")))
        .contains("task.work:hr")
        .doesNotContain("task.work");
    assertThat(Scopes.narrowed(List.of("task.work:hr"), List.of("task.work:safety"))).isEmpty();
  }

  @Test
  void narrowing_never_adds_and_more_scopes_never_take_away() {
    Property.check(
        source -> {
          List<String> granted = source.draw(PERMISSION.list(0, 5));
          Set<String> scopes = source.draw(SCOPE.set(1, 4));
          Set<String> left = Scopes.narrowed(granted, scopes);
          Set<String> held = Scopes.ofMember(granted);

          assertThat(left)
              .allMatch(each -> held.contains(each) || held.contains(each.replaceAll(":.*", "")));
          for (String scope : scopes) {
            assertThat(left).containsAll(Scopes.narrowed(granted, Set.of(scope)));
          }
        });
  }

  @Test
  void only_what_exists_is_a_scope() {
    assertThat(Scopes.all()).allMatch(Scopes::isKnown).isSorted().doesNotHaveDuplicates();
    assertThat(Scopes.isKnown("task.view_restricted:hr")).isTrue();
    assertThat(Scopes.isKnown("task.wrok")).isFalse();
    assertThat(Permissions.isKnown("task.read")).as("no role grants it").isFalse();
  }
}
