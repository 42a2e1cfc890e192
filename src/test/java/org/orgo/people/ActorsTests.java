package org.orgo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.people.PeopleFixtures.anAccount;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Scopes;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an account may do, as it is at this moment. */
@OrgoTest
class ActorsTests {

  @Autowired TestOrganizations organizations;
  @Autowired Actors actors;
  @Autowired UserAccounts accounts;
  @Autowired Roles roles;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private TestOrganization northside;
  private UserId worker;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
    worker = northside.user("worker");
  }

  @Test
  void an_actor_may_what_any_of_its_roles_grants() {
    northside.runAsSystem(
        () -> roles.create(NewRole.of("Ops.Keys", "1001").granting("audit.read", "export.run")));
    UserId both =
        northside.asSystem(
            () -> accounts.create(anAccount().holding("Ops.Keys", "Ops.Maintenance").draft()));

    Actor actor = find(both);

    assertThat(actor.roles()).containsExactlyInAnyOrder("Ops.Keys", "Ops.Maintenance");
    assertThat(actor.permissions())
        .isEqualTo(
            Scopes.ofMember(List.of("audit.read", "export.run", "signal.report", "task.work")));
    assertThat(actor.kind()).isEqualTo(Actor.ActorKind.USER);
  }

  @Test
  void an_account_without_roles_may_what_every_member_may() {
    UserId nobody = northside.asSystem(() -> accounts.create(anAccount().draft()));

    assertThat(find(nobody).permissions()).isEqualTo(Permissions.OF_MEMBERS);
  }

  @Test
  void a_role_is_held_from_the_next_request_on() {
    assertThat(find(worker).may("audit.read")).isFalse();

    northside.runAsSystem(() -> accounts.grant(worker, "Compliance.Officer"));

    assertThat(find(worker).may("audit.read")).isTrue();
  }

  @Test
  void a_role_is_gone_from_the_next_request_on() {
    assertThat(find(worker).may("task.work")).isTrue();

    northside.runAsSystem(() -> accounts.withdraw(worker, "Ops.Maintenance"));

    assertThat(find(worker).may("task.work")).isFalse();
  }

  @Test
  void a_disabled_account_is_nobody_from_the_next_request_on() {
    find(worker);

    northside.runAsSystem(() -> accounts.disable(worker));

    assertThat(northside.asSystem(() -> actors.find(worker))).isEmpty();
    assertThat(northside.asSystem(() -> actors.findByToken(worker, Set.of()))).isEmpty();
    assertThat(northside.asSystem(() -> actors.email(worker))).isEmpty();
  }

  @Test
  void who_was_only_invited_is_nobody_yet() {
    UserId invited = northside.asSystem(() -> accounts.create(anAccount().draft()));
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update user_accounts set status = 'invited' where user_id = ?",
                        invited.value())));

    assertThat(northside.asSystem(() -> actors.find(invited))).isEmpty();
  }

  @Test
  void a_change_that_is_undone_is_forgotten_again() {
    assertThat(find(worker).roles()).containsExactly("Ops.Maintenance");

    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  accounts.withdraw(worker, "Ops.Maintenance");
                  assertThat(actors.find(worker).orElseThrow().roles()).isEmpty();
                  status.setRollbackOnly();
                }));

    assertThat(find(worker).roles()).containsExactly("Ops.Maintenance");
  }

  @Test
  void a_language_is_spoken_from_the_next_page_on() {
    assertThat(northside.asSystem(() -> actors.locale(worker))).isEmpty();

    northside.runAsSystem(() -> accounts.speak(worker, Locale.FRENCH));

    assertThat(northside.asSystem(() -> actors.locale(worker))).contains("fr");
  }

  @Test
  void another_organizations_account_is_nobody_here() {
    TestOrganization elmStreet = organizations.found("default");
    find(worker);

    assertThat(elmStreet.asSystem(() -> actors.find(worker))).isEmpty();
    assertThat(northside.asSystem(() -> actors.find(worker))).isPresent();
  }

  @Test
  void a_token_never_adds_to_what_its_account_may() {
    Actor narrowed =
        northside.asSystem(
            () -> actors.findByToken(worker, Set.of("task.work", "audit.read")).orElseThrow());
    Actor whole = northside.asSystem(() -> actors.findByToken(worker, Set.of()).orElseThrow());

    assertThat(narrowed.permissions())
        .isEqualTo(
            Set.of("task.work", "task.read", "task.comment", "case.read", "organization.read"));
    assertThat(narrowed.kind()).isEqualTo(Actor.ActorKind.TOKEN);
    assertThat(whole.permissions()).isEqualTo(find(worker).permissions());
  }

  private Actor find(UserId user) {
    return northside.asSystem(() -> actors.find(user).orElseThrow());
  }
}
