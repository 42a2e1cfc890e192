package org.orgo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.NoTenant;
import org.orgo.platform.tenancy.OrganizationId;

class CurrentActorTest {

  private final OrganizationId northside = OrganizationId.random();
  private final Actor ann = person("Ann");
  private final Actor bob = person("Bob");

  @Test
  void while_nobody_is_bound_the_system_acts_for_the_tenant() {
    Actor actor = CurrentTenant.as(northside, CurrentActor::get);

    assertThat(actor.isSystem()).isTrue();
    assertThat(actor.user()).isEmpty();
    assertThat(actor.organizationId()).isEqualTo(northside);
  }

  @Test
  void without_a_tenant_nobody_acts_at_all() {
    assertThatThrownBy(CurrentActor::get).isInstanceOf(NoTenant.class);
  }

  @Test
  void an_actor_brings_its_organization_along() {
    assertThat(CurrentActor.as(ann, CurrentTenant::require)).isEqualTo(northside);
  }

  @Test
  void whoever_acted_before_acts_again_afterwards() {
    CurrentActor.as(
        ann,
        () -> {
          assertThat(CurrentActor.as(bob, CurrentActor::get)).isEqualTo(bob);
          assertThat(CurrentActor.get()).isEqualTo(ann);
          return null;
        });

    assertThat(CurrentActor.find()).isEmpty();
  }

  @Test
  void a_failure_leaves_nobody_bound() {
    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    ann,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(CurrentActor.find()).isEmpty();
    assertThat(CurrentTenant.find()).isEmpty();
  }

  @Test
  void the_system_may_everything_and_a_person_what_it_holds() {
    assertThat(Actor.system(northside).may("audit.read")).isTrue();
    assertThat(ann.may("task.work")).isTrue();
    assertThat(ann.may("audit.read")).isFalse();
  }

  @Test
  void a_right_for_one_domain_is_none_for_another_and_none_for_all() {
    assertThat(ann.mayWithin("person.reidentify", "hr")).isTrue();
    assertThat(ann.mayWithin("person.reidentify", "education")).isFalse();
    assertThat(ann.may("person.reidentify")).isFalse();
    assertThat(ann.mayWithin("task.work", "hr")).isTrue();
  }

  private Actor person(String name) {
    return new Actor(
        northside,
        UserId.random(),
        name,
        Actor.ActorKind.USER,
        Set.of(),
        Set.of("task.work", "person.reidentify:hr"));
  }
}
