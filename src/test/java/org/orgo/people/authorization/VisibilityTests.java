package org.orgo.people.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.organizations.profile.Transparency;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persistence.VisibilityProbeMapper;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees what, and that lists and single items never disagree about it. */
@OrgoTest
class VisibilityTests {

  private static final List<String> OWNERS =
      List.of("Ops.Maintenance", "Operations.Safety", "HR.CaseOfficer", "Leadership");

  @Autowired TestOrganizations organizations;
  @Autowired VisibilityProbeMapper probe;
  @Autowired Viewers viewers;
  @Autowired Authorizations authorizations;
  @Autowired UserAccounts users;
  @Autowired Persons persons;
  @Autowired Actors actors;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @EnumSource(Transparency.class)
  void lists_show_exactly_what_single_items_do(Transparency transparency) {
    TestOrganization northside = founded(transparency);
    UserId outsider =
        northside.asSystem(
            () ->
                users.create(
                    new NewUserAccount(
                        "outsider@" + northside.slug() + ".example",
                        "outsider",
                        null,
                        null,
                        List.of())));
    Map<UUID, Protection> items =
        northside.asSystem(() -> transaction.execute(status -> everyKindOfItem(northside)));
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  probe.hydrateTasks(northside.id());
                  probe.hydrateCases(northside.id());
                }));

    List<UserId> everyone = new ArrayList<>(northside.users().values());
    everyone.add(outsider);
    for (UserId user : everyone) {
      Viewer viewer = viewer(northside, user);
      Set<UUID> listed = listed(northside, viewer);
      assertThat(counted(northside, viewer)).as("what reports count").isEqualTo(listed);
      items.forEach(
          (id, item) ->
              assertThat(listed.contains(id))
                  .as("%s sees %s under %s", viewer, item, transparency)
                  .isEqualTo(viewer.sees(item)));
    }
    assertThat(listed(northside, northside.asSystem(viewers::current)))
        .as("the system sees everything")
        .containsAll(items.keySet());
  }

  @Test
  void restricted_work_is_for_its_queue_and_those_who_take_part() {
    TestOrganization northside = founded(Transparency.BALANCED);
    Protection hr = item(Visibility.RESTRICTED, "HR.CaseOfficer", "hr");

    assertThat(whoSees(northside, hr)).containsExactlyInAnyOrder("hr");
    assertThat(whoSees(northside, item(Visibility.ANONYMISED, "Ops.Maintenance", "maintenance")))
        .containsExactlyInAnyOrder("worker");
  }

  @Test
  void internal_work_follows_the_organizations_transparency() {
    Protection item = item(Visibility.INTERNAL, "Ops.Maintenance", "maintenance");

    assertThat(whoSees(founded(Transparency.BALANCED), item)).hasSize(11);
    assertThat(whoSees(founded(Transparency.RESTRICTED), item))
        .containsExactlyInAnyOrder("worker", "safety", "supervisor", "head", "ceo", "director");
    assertThat(whoSees(founded(Transparency.PRIVATE), item)).containsExactly("worker");
  }

  @Test
  void a_right_for_a_domain_opens_that_domain_only() {
    TestOrganization northside = founded(Transparency.PRIVATE);

    assertThat(whoSees(northside, item(Visibility.RESTRICTED, "Ops.Maintenance", "hr")))
        .containsExactlyInAnyOrder("worker", "hr");
    assertThat(whoSees(northside, item(Visibility.RESTRICTED, "Ops.Maintenance", "education")))
        .containsExactly("worker");
  }

  private List<String> whoSees(TestOrganization organization, Protection item) {
    return organization.users().keySet().stream()
        .filter(
            name ->
                organization.as(name, () -> authorizations.sees(CurrentActor.get(), () -> item)))
        .toList();
  }

  private Map<UUID, Protection> everyKindOfItem(TestOrganization northside) {
    UserId worker = northside.user("worker");
    UserId analyst = northside.user("analyst");
    PersonId analystAsPerson =
        persons.findOrCreate(northside.email("analyst"), "the analyst").personId();
    Map<UUID, Protection> items = new HashMap<>();
    for (Visibility visibility : Visibility.values()) {
      for (String owner : OWNERS) {
        for (String type : List.of("maintenance", "hr")) {
          Protection plain = item(visibility, owner, type);
          items.put(task(northside, plain), plain);
          items.put(aCase(northside, plain), plain);
          Protection owned =
              new Protection(visibility, owner, analyst, null, type, Set.of(), Set.of());
          items.put(task(northside, owned), owned);
          Protection assigned =
              new Protection(visibility, owner, null, worker, type, Set.of(), Set.of());
          items.put(task(northside, assigned), assigned);
          Protection shared =
              new Protection(
                  visibility, owner, null, null, type, Set.of(analyst), Set.of("IT.Head"));
          UUID byUser = task(northside, shared);
          probe.insertTaskParticipant(northside.id(), byUser, analyst, null, null);
          probe.insertTaskParticipant(northside.id(), byUser, null, null, "IT.Head");
          items.put(byUser, shared);
          UUID byPerson = aCase(northside, shared);
          probe.insertCaseParticipant(northside.id(), byPerson, null, analystAsPerson, null);
          probe.insertCaseParticipant(northside.id(), byPerson, null, null, "IT.Head");
          items.put(byPerson, shared);
        }
      }
    }
    return items;
  }

  private UUID task(TestOrganization organization, Protection item) {
    UUID id = UUID.randomUUID();
    probe.insertTask(organization.id(), id, item);
    return id;
  }

  private UUID aCase(TestOrganization organization, Protection item) {
    UUID id = UUID.randomUUID();
    probe.insertCase(organization.id(), id, item);
    return id;
  }

  private Set<UUID> counted(TestOrganization organization, Viewer viewer) {
    List<UUID> both =
        organization.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      List<UUID> found =
                          new ArrayList<>(probe.visibleTaskFacts(organization.id(), viewer));
                      found.addAll(probe.visibleCaseFacts(organization.id(), viewer));
                      return found;
                    }));
    return Set.copyOf(both);
  }

  private Set<UUID> listed(TestOrganization organization, Viewer viewer) {
    List<UUID> both =
        organization.asSystem(
            () ->
                transaction.execute(
                    status -> {
                      List<UUID> found =
                          new ArrayList<>(probe.visibleTasks(organization.id(), viewer));
                      found.addAll(probe.visibleCases(organization.id(), viewer));
                      return found;
                    }));
    return Set.copyOf(both);
  }

  private Viewer viewer(TestOrganization organization, UserId user) {
    return organization.asSystem(() -> viewers.of(actor(organization, user)));
  }

  private Actor actor(TestOrganization organization, UserId user) {
    return organization.asSystem(() -> actors.find(user).orElseThrow());
  }

  private static Protection item(Visibility visibility, String owner, String type) {
    return new Protection(visibility, owner, null, null, type, Set.of(), Set.of());
  }

  private TestOrganization founded(Transparency transparency) {
    ObjectNode overrides =
        JsonNodeFactory.instance
            .objectNode()
            .put("transparency", transparency.name().toLowerCase(Locale.ROOT));
    return organizations.found("default", overrides);
  }
}
