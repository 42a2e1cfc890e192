package org.orgo.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.people.PeopleFixtures.anAccount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.PeopleFixtures;
import org.orgo.people.UserId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** Accounts: one an address, of one organization, with a trace of every change of rights. */
@OrgoTest
class UserAccountsTests {

  @Autowired TestOrganizations organizations;
  @Autowired UserAccounts accounts;
  @Autowired AuditLog audit;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void an_address_is_one_however_it_is_written() {
    UserId ann = created(anAccount().at(" Ann.Müller@Example.ORG "));

    assertThat(find(ann).email()).isEqualTo("ann.müller@example.org");
    // the same letter as two characters
    assertThat(
            northside
                .asSystem(() -> accounts.findByEmail("ANN.MU\u0308LLER@example.org"))
                .orElseThrow()
                .userId())
        .isEqualTo(ann);
  }

  @Test
  void an_address_has_one_account_in_an_organization() {
    created(anAccount().at("ann@example.org"));

    assertThatThrownBy(() -> created(anAccount().at("Ann@Example.org")))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void the_same_address_may_have_accounts_in_two_organizations() {
    TestOrganization elmStreet = organizations.found("default");
    UserId here = created(anAccount().at("ann@example.org"));

    UserId there =
        elmStreet.asSystem(() -> accounts.create(anAccount().at("ann@example.org").draft()));

    assertThat(there).isNotEqualTo(here);
    assertThat(elmStreet.asSystem(() -> accounts.find(here))).isEmpty();
  }

  @Test
  void an_account_cannot_hold_a_role_its_organization_does_not_have() {
    assertThatThrownBy(() -> created(anAccount().at("bob@example.org").holding("Moon.Base")))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(northside.asSystem(() -> accounts.findByEmail("bob@example.org"))).isEmpty();
  }

  @Test
  void whoever_is_named_to_do_something_must_be_an_active_account_of_the_organization() {
    UserId disabled = created(anAccount());
    northside.runAsSystem(() -> accounts.disable(disabled));
    UserId foreign = organizations.found("default").user("worker");

    for (UserId named : List.of(disabled, foreign, UserId.random())) {
      northside.runAsSystem(
          () ->
              assertThatThrownBy(() -> accounts.requireActive("assignee_user_id", named))
                  .isInstanceOfSatisfying(
                      UnknownReference.class,
                      refusal -> {
                        assertThat(refusal.code()).isEqualTo("unknown_user");
                        assertThat(refusal.errors().get(0).field()).isEqualTo("assignee_user_id");
                      }));
    }
    UserId worker = northside.user("worker");
    assertThat(
            northside.asSystem(() -> accounts.requireActive("assignee_user_id", worker)).userId())
        .isEqualTo(worker);
  }

  @Test
  void a_disabled_account_stays_in_the_records_under_its_name() {
    UserId ann = created(anAccount().named("Ann"));

    northside.runAsSystem(() -> accounts.disable(ann));

    assertThat(find(ann).isActive()).isFalse();
    assertThat(northside.asSystem(() -> accounts.names(List.of(ann, ann))))
        .containsOnlyKeys(ann)
        .containsValue("Ann");
  }

  @Test
  void an_account_of_another_organization_cannot_be_disabled() {
    UserId foreign = organizations.found("default").user("worker");

    northside.runAsSystem(
        () ->
            assertThatThrownBy(() -> accounts.disable(foreign))
                .isInstanceOfSatisfying(
                    NotFound.class,
                    refusal -> assertThat(refusal.code()).isEqualTo("user_not_found")));

    assertThat(recorded(foreign)).isEmpty();
  }

  @Test
  void the_holders_of_roles_are_active_each_named_once_by_name() {
    UserId zoe = created(anAccount().named("Zoe").holding("IT.Head", "HR.Head"));
    UserId abe = created(anAccount().named("Abe").holding("IT.Head"));
    UserId gone = created(anAccount().named("Gone").holding("IT.Head"));
    northside.runAsSystem(() -> accounts.disable(gone));

    assertThat(northside.asSystem(() -> accounts.holdingAnyOf(List.of("IT.Head", "HR.Head"))))
        .extracting(UserAccount::userId)
        .containsExactly(abe, zoe, northside.user("head"))
        .doesNotContain(gone);
    assertThat(northside.asSystem(() -> accounts.holding("HR.Head")))
        .extracting(UserAccount::userId)
        .containsExactly(zoe, northside.user("head"));
  }

  @Test
  void every_change_of_rights_is_a_security_event_without_anybodys_data() {
    UserId ann = created(anAccount().at("canary@example.org").named("Canary"));
    northside.run(
        "admin",
        () -> {
          accounts.grant(ann, "IT.Support");
          accounts.withdraw(ann, "IT.Support");
          accounts.disable(ann);
        });

    List<AuditEntry> recorded = recorded(ann);
    assertThat(recorded)
        .extracting(AuditEntry::action)
        .containsExactly(
            "user.created", "user.role_granted", "user.role_withdrawn", "user.disabled");
    assertThat(recorded).extracting(AuditEntry::category).containsOnly(LogCategory.SECURITY);
    assertThat(recorded.subList(1, 4))
        .extracting(AuditEntry::actorUserId)
        .containsOnly(northside.user("admin").value());
    assertThat(recorded.toString()).doesNotContainIgnoringCase("canary");
  }

  @Test
  void a_role_granted_twice_is_held_once() {
    UserId ann = created(anAccount().holding("IT.Support"));

    northside.runAsSystem(() -> accounts.grant(ann, "IT.Support"));

    assertThat(find(ann).roles()).containsExactly("IT.Support");
  }

  @Test
  void pages_of_accounts_follow_each_other_by_address() {
    List<String> read = new ArrayList<>();
    String after = "";
    for (List<UserAccount> page = page(after); !page.isEmpty(); page = page(after)) {
      page.forEach(each -> read.add(each.email()));
      after = read.get(read.size() - 1);
    }

    assertThat(read).hasSize(northside.users().size()).doesNotHaveDuplicates();
    assertThat(read).isSortedAccordingTo(Comparator.naturalOrder());
  }

  private List<UserAccount> page(String after) {
    return northside.asSystem(() -> accounts.list(after, 4));
  }

  private UserId created(PeopleFixtures.AnAccount account) {
    return northside.asSystem(() -> accounts.create(account.draft()));
  }

  private UserAccount find(UserId user) {
    return northside.asSystem(() -> accounts.find(user).orElseThrow());
  }

  private List<AuditEntry> recorded(UserId user) {
    return northside.asSystem(() -> audit.about("user", user));
  }
}
