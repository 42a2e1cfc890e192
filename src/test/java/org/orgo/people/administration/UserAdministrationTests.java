package org.orgo.people.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.people.PeopleFixtures.anAccount;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.sessions.UserSession;
import org.orgo.people.sessions.UserSessions;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator does to accounts, and what is never left undone or done unseen. */
@OrgoTest
class UserAdministrationTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired UserAdministration users;
  @Autowired UserAccounts accounts;
  @Autowired UserSessions open;
  @Autowired ApiTokens tokens;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired AuditLog audit;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @Test
  void name_language_and_roles_are_changed_at_once_and_recorded_by_their_names() {
    UserAccount changed =
        asAdmin(
            () ->
                users.change(
                    user("worker"),
                    new UserChange("Canary Moreau", "fr", List.of("Operations.Safety"), 1)));

    assertThat(changed.displayName()).isEqualTo("Canary Moreau");
    assertThat(changed.locale()).isEqualTo("fr");
    assertThat(changed.roles()).containsExactly("Operations.Safety");
    assertThat(changed.version()).isEqualTo(2);
    assertThat(northside.actor("worker").roles()).containsExactly("Operations.Safety");
    AuditEntry entry = lastEntry("worker");
    assertThat(entry.category()).isEqualTo(LogCategory.SECURITY);
    assertThat(entry.fields()).containsExactly("display_name", "locale", "roles");
    assertThat(entry.toString()).doesNotContain("Canary");
  }

  @Test
  void what_is_not_named_stays() {
    UserAccount changed =
        asAdmin(() -> users.change(user("worker"), new UserChange("Wanda", null, null, null)));

    assertThat(changed.roles()).containsExactly("Ops.Maintenance");
    assertThat(lastEntry("worker").fields()).containsExactly("display_name");
  }

  @Test
  void who_looked_at_an_earlier_version_is_told_what_is_there_now() {
    asAdmin(() -> users.change(user("worker"), new UserChange("First", null, null, 1)));

    assertThatThrownBy(
            () ->
                asAdmin(
                    () -> users.change(user("worker"), new UserChange("Second", null, null, 1))))
        .isInstanceOfSatisfying(
            UserChangedMeanwhile.class,
            refusal ->
                assertThat(refusal.current())
                    .get()
                    .extracting(now -> ((UserAccount) now).displayName())
                    .isEqualTo("First"));
  }

  @Test
  void a_disabled_account_has_no_session_no_token_and_no_rights_left() {
    sessions.cookie(northside, "worker");
    String token = northside.token("worker");
    assertThat(sessionsOf("worker")).hasSize(1);
    assertThat(tokens.authenticate(token)).isPresent();

    UserAccount disabled = asAdmin(() -> users.disable(user("worker"), false));

    assertThat(disabled.status()).isEqualTo("disabled");
    assertThat(sessionsOf("worker")).isEmpty();
    assertThat(tokens.authenticate(token)).isEmpty();
    asAdmin(() -> users.enable(user("worker")));
    assertThat(northside.actor("worker").roles()).containsExactly("Ops.Maintenance");
    assertThat(tokens.authenticate(token)).as("what ended does not come back").isEmpty();
    assertThat(northside.asSystem(() -> audit.about("user", user("worker"))))
        .extracting(AuditEntry::action)
        .endsWith("user.disabled", "user.sessions_ended", "user.enabled");
  }

  @Test
  void others_keep_their_sessions_and_tokens() {
    sessions.cookie(northside, "safety");
    String token = northside.token("safety");

    asAdmin(() -> users.disable(user("worker"), false));

    assertThat(sessionsOf("safety")).hasSize(1);
    assertThat(tokens.authenticate(token)).isPresent();
  }

  @Test
  void open_work_of_who_leaves_is_counted_and_stays_or_goes_back_to_its_queue() {
    Task kept = assignedTo("worker");
    Task returned = assignedTo("safety");
    assertThat(asAdmin(() -> users.openWorkOf(user("worker")))).isEqualTo(1);

    asAdmin(() -> users.disable(user("worker"), false));
    asAdmin(() -> users.disable(user("safety"), true));

    assertThat(read(kept).assigneeUserId()).isEqualTo(user("worker"));
    assertThat(read(returned).assigneeUserId()).isNull();
    assertThat(read(returned).ownerRole()).isEqualTo(returned.ownerRole());
    assertThat(asAdmin(() -> users.openWorkOf(user("safety")))).isZero();
  }

  @Test
  void the_last_active_administrator_is_neither_disabled_nor_stripped() {
    UserId admin = user("admin");

    assertThatThrownBy(() -> asAdmin(() -> users.disable(admin, false)))
        .isInstanceOf(LastAdministrator.class);
    assertThatThrownBy(() -> asAdmin(() -> users.withdraw(admin, "Administrator")))
        .isInstanceOf(LastAdministrator.class);

    UserAccount still = asAdmin(() -> users.get(admin));
    assertThat(still.isActive()).isTrue();
    assertThat(still.roles()).contains("Administrator");
    asAdmin(() -> users.grant(user("worker"), "Administrator"));
    assertThat(asAdmin(() -> users.disable(admin, false)).status()).isEqualTo("disabled");
  }

  @Test
  void an_administrator_who_is_only_invited_does_not_count() {
    UserId invited =
        northside.asSystem(() -> accounts.invite(anAccount().holding("Administrator").draft()));

    assertThat(northside.asSystem(() -> accounts.find(invited).orElseThrow()).isActive()).isFalse();
    assertThatThrownBy(() -> asAdmin(() -> users.disable(user("admin"), false)))
        .isInstanceOf(LastAdministrator.class);
  }

  @Test
  void two_administrators_never_remove_each_other_at_once() throws Exception {
    asAdmin(() -> users.grant(user("worker"), "Administrator"));
    CountDownLatch ready = new CountDownLatch(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<UserAccount>> attempts = new ArrayList<>();
    for (List<String> pair : List.of(List.of("admin", "worker"), List.of("worker", "admin"))) {
      attempts.add(
          both.submit(
              () ->
                  northside.as(
                      pair.get(0),
                      () -> {
                        ready.countDown();
                        await(ready);
                        return users.disable(user(pair.get(1)), false);
                      })));
    }
    int refused = 0;
    for (Future<UserAccount> attempt : attempts) {
      try {
        attempt.get();
      } catch (ExecutionException failure) {
        assertThat(failure).hasCauseInstanceOf(LastAdministrator.class);
        refused++;
      }
    }
    both.shutdown();
    assertThat(refused).isEqualTo(1);
  }

  @Test
  void an_account_leaves_only_the_status_it_has() {
    assertThatThrownBy(() -> asAdmin(() -> users.enable(user("worker"))))
        .isInstanceOf(WrongAccountStatus.class);
    asAdmin(() -> users.disable(user("worker"), false));
    assertThatThrownBy(() -> asAdmin(() -> users.disable(user("worker"), false)))
        .isInstanceOf(WrongAccountStatus.class);
    UserId never = northside.asSystem(() -> accounts.invite(anAccount().draft()));
    asAdmin(() -> users.disable(never, false));
    assertThat(asAdmin(() -> users.enable(never)).status()).isEqualTo("invited");
  }

  @Test
  void accounts_are_found_by_name_address_state_and_role() {
    northside.asSystem(() -> accounts.invite(anAccount().named("Zoé 100%").draft()));

    assertThat(found(new AccountSearch("zoé", null, null))).containsExactly("Zoé 100%");
    assertThat(found(new AccountSearch("0%", null, null))).containsExactly("Zoé 100%");
    assertThat(found(new AccountSearch("WORKER@", null, null))).containsExactly("worker");
    assertThat(found(new AccountSearch(null, "invited", null))).containsExactly("Zoé 100%");
    assertThat(found(new AccountSearch(" ", "", "Ops.Maintenance"))).containsExactly("worker");
  }

  @Test
  void nobody_else_administers_and_nobody_of_another_organization_is_there() {
    UserId foreign = organizations.found("default").user("worker");

    for (String other : List.of("worker", "ceo", "ops", "compliance", "analyst")) {
      assertThatThrownBy(() -> northside.run(other, () -> users.disable(user("safety"), false)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> northside.run(other, () -> users.get(foreign)))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> asAdmin(() -> users.disable(foreign, true)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> asAdmin(() -> users.grant(foreign, "Ops.Maintenance")))
        .isInstanceOf(NotFound.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private List<UserSession> sessionsOf(String name) {
    return northside.asSystem(() -> open.of(user(name)));
  }

  private List<String> found(AccountSearch search) {
    return asAdmin(() -> users.find(search, "", 50)).stream()
        .map(UserAccount::displayName)
        .toList();
  }

  private Task assignedTo(String name) {
    return northside.asSystem(
        () -> {
          Task task = desk.open(aTask().draft());
          return desk.assign(task.taskId(), null, user(name), task.version());
        });
  }

  private Task read(Task task) {
    return northside.asSystem(() -> board.get(task.taskId()));
  }

  private AuditEntry lastEntry(String name) {
    List<AuditEntry> entries = northside.asSystem(() -> audit.about("user", user(name)));
    return entries.get(entries.size() - 1);
  }

  private <T> T asAdmin(Supplier<T> work) {
    return northside.as("admin", work);
  }

  private UserId user(String name) {
    return northside.user(name);
  }
}
