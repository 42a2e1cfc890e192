package org.orgo.people.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.people.PeopleFixtures.anAccount;
import static org.orgo.people.PeopleFixtures.anItem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;

/** Seeing comes first, then the right; and only who sees is told which right is missing. */
@OrgoTest
class AuthorizationsTests {

  @Autowired TestOrganizations organizations;
  @Autowired Authorizations authorizations;
  @Autowired UserAccounts accounts;
  @Autowired Actors actors;
  @Autowired Roles roles;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void what_is_not_seen_is_refused_as_absent_even_to_who_holds_the_right() {
    refusedAsAbsent("safety", Permissions.TASK_WORK, anItem());
    refusedAsAbsent("analyst", Permissions.TASK_WORK, anItem());
    northside.runAsSystem(
        () ->
            assertThat(authorizations.can(actor("safety"), Permissions.TASK_WORK, anItem()))
                .isFalse());
  }

  @Test
  void what_is_seen_without_the_right_is_refused_naming_the_right() {
    Protected item = anItem().visible(Visibility.INTERNAL);

    northside.runAsSystem(
        () -> {
          assertThatThrownBy(
                  () ->
                      authorizations.require(actor("analyst"), Permissions.TASK_WORK, item, "task"))
              .isInstanceOf(NotAllowed.class)
              .hasMessageContaining("task.work");
          assertThat(authorizations.can(actor("analyst"), Permissions.TASK_WORK, item)).isFalse();
          assertThatCode(() -> authorizations.requireSeen(actor("analyst"), item, "task"))
              .doesNotThrowAnyException();
        });
  }

  @Test
  void who_sees_and_holds_the_right_is_let_through() {
    northside.runAsSystem(
        () -> {
          assertThatCode(
                  () ->
                      authorizations.require(
                          actor("worker"), Permissions.TASK_WORK, anItem(), "task"))
              .doesNotThrowAnyException();
          assertThat(authorizations.can(actor("worker"), Permissions.TASK_WORK, anItem())).isTrue();
        });
  }

  @Test
  void a_right_narrowed_to_a_domain_suffices_there_and_nowhere_else() {
    Protected hr = anItem().visible(Visibility.PUBLIC).ofType("hr");
    Protected education = anItem().visible(Visibility.PUBLIC).ofType("education");
    Protected none = anItem().visible(Visibility.PUBLIC).ofType(null);

    northside.runAsSystem(
        () -> {
          Actor officer = actor("hr");
          assertThat(authorizations.can(officer, Permissions.PERSON_REIDENTIFY, hr)).isTrue();
          assertThat(authorizations.can(officer, Permissions.PERSON_REIDENTIFY, education))
              .isFalse();
          assertThat(authorizations.can(officer, Permissions.PERSON_REIDENTIFY, none)).isFalse();
        });
  }

  @Test
  void a_narrowed_right_says_nothing_about_the_organization_as_a_whole() {
    northside.runAsSystem(
        () -> {
          assertThatThrownBy(
                  () -> authorizations.require(actor("hr"), Permissions.PERSON_REIDENTIFY))
              .isInstanceOf(NotAllowed.class)
              .hasMessageContaining("person.reidentify");
          assertThatCode(
                  () -> authorizations.require(actor("compliance"), Permissions.PERSON_REIDENTIFY))
              .doesNotThrowAnyException();
        });
  }

  @Test
  void the_system_sees_everything_and_may_everything() {
    northside.runAsSystem(
        () -> {
          Actor system = Actor.system(northside.id());
          assertThat(authorizations.can(system, Permissions.PERSON_REIDENTIFY, anItem())).isTrue();
          assertThatCode(
                  () -> {
                    authorizations.require(system, Permissions.ORGANIZATION_ADMIN);
                    authorizations.require(system, Permissions.TASK_WORK, anItem(), "task");
                  })
              .doesNotThrowAnyException();
        });
  }

  @Test
  void each_way_of_taking_part_opens_restricted_work() {
    UserId analyst = northside.user("analyst");

    assertThat(sees("analyst", anItem())).isFalse();
    assertThat(sees("analyst", anItem().ownedBy(analyst))).isTrue();
    assertThat(sees("analyst", anItem().assignedTo(analyst))).isTrue();
    assertThat(sees("analyst", anItem().sharedWith(analyst))).isTrue();
    assertThat(sees("analyst", anItem().escalatedTo("Analyst"))).isTrue();
    assertThat(sees("analyst", anItem().inQueue("Analyst"))).isTrue();
  }

  @Test
  void rank_alone_opens_no_restricted_work() {
    assertThat(sees("supervisor", anItem())).isFalse();
    assertThat(sees("ceo", anItem())).isFalse();
    assertThat(sees("admin", anItem())).isFalse();
  }

  @Test
  void the_whole_right_to_restricted_work_opens_every_domain() {
    northside.runAsSystem(
        () ->
            roles.create(
                NewRole.of("Ombudsman", "1001").granting(Permissions.TASK_VIEW_RESTRICTED)));
    northside.runAsSystem(() -> accounts.grant(northside.user("analyst"), "Ombudsman"));

    assertThat(sees("analyst", anItem())).isTrue();
    assertThat(sees("analyst", anItem().ofType(null))).isTrue();
    assertThat(sees("analyst", anItem().visible(Visibility.ANONYMISED).ofType("hr"))).isTrue();
  }

  @Test
  void internal_work_is_for_staff_unless_the_organization_shows_everything() {
    Protected internal = anItem().visible(Visibility.INTERNAL);
    TestOrganization open =
        organizations.found(
            "default", JsonNodeFactory.instance.objectNode().put("transparency", "full"));

    assertThat(guestSees(northside, internal)).isFalse();
    assertThat(guestSees(northside, anItem().visible(Visibility.PUBLIC))).isTrue();
    assertThat(guestSees(open, internal)).isTrue();
    assertThat(guestSees(open, anItem())).isFalse();
  }

  private boolean guestSees(TestOrganization organization, Protected item) {
    return organization.asSystem(
        () -> {
          if (roles.find("Guest").isEmpty()) {
            roles.create(NewRole.of("Guest", "1001").notStaff());
          }
          UserId guest = accounts.create(anAccount().holding("Guest").draft());
          return authorizations.sees(actors.find(guest).orElseThrow(), item);
        });
  }

  private boolean sees(String user, Protected item) {
    return northside.asSystem(() -> authorizations.sees(actor(user), item));
  }

  private void refusedAsAbsent(String user, String permission, Protected item) {
    northside.runAsSystem(
        () -> {
          assertThatThrownBy(() -> authorizations.require(actor(user), permission, item, "task"))
              .isInstanceOfSatisfying(
                  NotFound.class,
                  refusal -> assertThat(refusal.code()).isEqualTo("task_not_found"));
          assertThatThrownBy(() -> authorizations.requireSeen(actor(user), item, "task"))
              .isInstanceOf(NotFound.class);
        });
  }

  private Actor actor(String user) {
    return northside.actor(user);
  }
}
