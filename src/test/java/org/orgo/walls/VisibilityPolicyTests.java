package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.cases.CaseBoard;
import org.orgo.organizations.profile.Transparency;
import org.orgo.people.Actor;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.people.authorization.ItemViewers;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Protection;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.people.persistence.VisibilityProbeMapper;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.TaskBoard;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every cell of the policy of who sees what, as {@code policy/visibility.csv} has it: the situation
 * is built, and the single item, lists, reports, the list of viewers and exports are asked. Cells
 * are complete, and each channel agrees with its cell.
 */
@OrgoTest
class VisibilityPolicyTests {

  private static final String OWNER_ROLE = "Ops.Maintenance";
  private static final String DOMAIN = "maintenance";
  private static final String PARTICIPATING = "IT.Head";
  private static final List<String> CHANNELS =
      List.of("item", "list", "report", "viewers", "export");

  /** Relations that tasks have and cases do not. */
  private static final Set<String> OF_TASKS = Set.of("owner", "assignee");

  /** Which role stands for a relation; null where none is held. */
  private static final Map<String, String> ROLES = roles();

  @Autowired TestOrganizations organizations;
  @Autowired VisibilityProbeMapper probe;
  @Autowired Viewers viewers;
  @Autowired ItemViewers itemViewers;
  @Autowired TaskBoard tasks;
  @Autowired CaseBoard cases;
  @Autowired UserAccounts users;
  @Autowired Persons persons;
  @Autowired Roles roles;
  @Autowired Actors actors;
  @Autowired TransactionTemplate transaction;

  /** Somebody in a relation to the item, asked through one channel. */
  private record Cell(Visibility visibility, String relation, String channel) {}

  /** One item of each visibility: a task and a case. */
  private record Items(Map<Visibility, UUID> tasks, Map<Visibility, UUID> cases) {}

  @Test
  void the_policy_says_something_about_every_situation_once() {
    for (Transparency transparency : Transparency.values()) {
      assertThat(policy(transparency).keySet())
          .as("cells under %s", transparency)
          .hasSize(Visibility.values().length * ROLES.size() * CHANNELS.size());
    }
    assertThat(rows())
        .allSatisfy(row -> assertThat(row.get("because")).isNotBlank())
        .extracting(row -> row.get("visibility") + row.get("transparency") + row.get("relation"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Transparency.class)
  void every_channel_shows_what_the_policy_says(Transparency transparency) {
    TestOrganization northside = founded(transparency);
    Map<String, UserId> people = northside.asSystem(() -> people(northside));
    Items items = northside.asSystem(() -> transaction.execute(status -> items(northside, people)));
    Map<Cell, Boolean> policy = policy(transparency);
    Set<String> wrong = new TreeSet<>();
    int asked = 0;

    for (Map.Entry<String, UserId> person : people.entrySet()) {
      for (boolean ofTask : List.of(true, false)) {
        if (!ofTask && OF_TASKS.contains(person.getKey())) {
          continue;
        }
        Map<String, Set<Visibility>> shown =
            shown(northside, person.getValue(), items, people, ofTask);
        for (Visibility visibility : Visibility.values()) {
          for (String channel : CHANNELS) {
            boolean wanted = policy.get(new Cell(visibility, person.getKey(), channel));
            asked++;
            if (shown.get(channel).contains(visibility) != wanted) {
              wrong.add(
                  "%s %s %s %s: policy says %s"
                      .formatted(
                          ofTask ? "task" : "case", visibility, person.getKey(), channel, wanted));
            }
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "cells", asked);
    assertThat(wrong).as("cells under %s that are not as the policy says", transparency).isEmpty();
    assertThat(asked).isEqualTo((2 * ROLES.size() - OF_TASKS.size()) * 4 * CHANNELS.size());
  }

  /** What one person is shown, by channel. */
  private Map<String, Set<Visibility>> shown(
      TestOrganization northside,
      UserId user,
      Items items,
      Map<String, UserId> people,
      boolean ofTask) {
    Map<Visibility, UUID> ids = ofTask ? items.tasks() : items.cases();
    Actor actor = northside.asSystem(() -> actors.find(user).orElseThrow());
    Viewer viewer = northside.asSystem(() -> viewers.of(actor));
    Map<String, Set<Visibility>> shown = new LinkedHashMap<>();
    shown.put("item", new HashSet<>());
    shown.put("viewers", new HashSet<>());
    shown.put("export", new HashSet<>());
    for (Visibility visibility : Visibility.values()) {
      Protection item = item(visibility, people, ofTask);
      if (viewer.sees(item)) {
        shown.get("item").add(visibility);
      }
      boolean named =
          northside
              .asSystem(() -> itemViewers.of(() -> item, PageRequest.of(200, null)))
              .items()
              .stream()
              .map(ItemViewer::userId)
              .anyMatch(user::equals);
      if (named) {
        shown.get("viewers").add(visibility);
      }
      List<String> one = List.of(ids.get(visibility).toString());
      boolean leaves =
          CurrentActor.as(
              actor, () -> ofTask ? tasks.areExportable(one) : cases.areExportable(one));
      if (leaves) {
        shown.get("export").add(visibility);
      }
    }
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  List<UUID> listed =
                      ofTask
                          ? probe.visibleTasks(northside.id(), viewer)
                          : probe.visibleCases(northside.id(), viewer);
                  List<UUID> counted =
                      ofTask
                          ? probe.visibleTaskFacts(northside.id(), viewer)
                          : probe.visibleCaseFacts(northside.id(), viewer);
                  shown.put("list", among(ids, listed));
                  shown.put("report", among(ids, counted));
                }));
    return shown;
  }

  private static Set<Visibility> among(Map<Visibility, UUID> ids, List<UUID> found) {
    return ids.entrySet().stream()
        .filter(each -> found.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Items items(TestOrganization northside, Map<String, UserId> people) {
    PersonId person = persons.findByUser(people.get("participant_person")).orElseThrow().personId();
    Map<Visibility, UUID> ofTasks = new EnumMap<>(Visibility.class);
    Map<Visibility, UUID> ofCases = new EnumMap<>(Visibility.class);
    for (Visibility visibility : Visibility.values()) {
      UUID task = UUID.randomUUID();
      probe.insertTask(northside.id(), task, item(visibility, people, true));
      probe.insertTaskParticipant(northside.id(), task, people.get("participant"), null, null);
      probe.insertTaskParticipant(northside.id(), task, null, person, null);
      probe.insertTaskParticipant(northside.id(), task, null, null, PARTICIPATING);
      ofTasks.put(visibility, task);
      UUID theCase = UUID.randomUUID();
      probe.insertCase(northside.id(), theCase, item(visibility, people, false));
      probe.insertCaseParticipant(northside.id(), theCase, people.get("participant"), null, null);
      probe.insertCaseParticipant(northside.id(), theCase, null, person, null);
      probe.insertCaseParticipant(northside.id(), theCase, null, null, PARTICIPATING);
      ofCases.put(visibility, theCase);
    }
    probe.hydrateTasks(northside.id());
    probe.hydrateCases(northside.id());
    return new Items(ofTasks, ofCases);
  }

  private static Protection item(
      Visibility visibility, Map<String, UserId> people, boolean ofTask) {
    return new Protection(
        visibility,
        OWNER_ROLE,
        ofTask ? people.get("owner") : null,
        ofTask ? people.get("assignee") : null,
        DOMAIN,
        Set.of(people.get("participant"), people.get("participant_person")),
        Set.of(PARTICIPATING));
  }

  private Map<String, UserId> people(TestOrganization northside) {
    roles.create(holding("Reader.All", Permissions.TASK_VIEW_RESTRICTED));
    roles.create(
        holding("Reader.Domain", Permissions.within(Permissions.TASK_VIEW_RESTRICTED, DOMAIN)));
    roles.create(
        holding("Reader.Other", Permissions.within(Permissions.TASK_VIEW_RESTRICTED, "hr")));
    Map<String, UserId> people = new LinkedHashMap<>();
    ROLES.forEach(
        (relation, role) -> {
          String address = relation.replace('_', '-') + "@" + northside.slug() + ".example";
          people.put(
              relation,
              users.create(
                  new NewUserAccount(
                      address, relation, null, null, role.isEmpty() ? List.of() : List.of(role))));
        });
    PersonId person = persons.findOrCreate("somebody@else.example", "Somebody").personId();
    persons.link(person, people.get("participant_person"));
    return people;
  }

  private static NewRole holding(String code, String permission) {
    return NewRole.of(code, "1001").notStaff().granting(permission);
  }

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("member", "");
    roles.put("staff_elsewhere", "IT.Support");
    roles.put("owning_function", "Operations.Safety");
    roles.put("executive", "Executive");
    roles.put("owner_role", OWNER_ROLE);
    roles.put("participating_role", PARTICIPATING);
    roles.put("owner", "");
    roles.put("assignee", "");
    roles.put("participant", "");
    roles.put("participant_person", "");
    roles.put("right_for_all", "Reader.All");
    roles.put("right_for_domain", "Reader.Domain");
    roles.put("right_for_other_domain", "Reader.Other");
    return roles;
  }

  private static Map<Cell, Boolean> policy(Transparency transparency) {
    Map<Cell, Boolean> cells = new LinkedHashMap<>();
    for (CSVRecord row : rows()) {
      String under = row.get("transparency");
      if (!under.equals("any") && !under.equals(transparency.name().toLowerCase(Locale.ROOT))) {
        continue;
      }
      for (String channel : CHANNELS) {
        Cell cell =
            new Cell(Visibility.valueOf(row.get("visibility")), row.get("relation"), channel);
        assertThat(row.get(channel)).isIn("yes", "no");
        cells.put(cell, row.get(channel).equals("yes"));
      }
    }
    return cells;
  }

  private static List<CSVRecord> rows() {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader policy =
        new InputStreamReader(
            new ClassPathResource("policy/visibility.csv").getInputStream(),
            StandardCharsets.UTF_8)) {
      return new ArrayList<>(format.parse(policy).getRecords());
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private TestOrganization founded(Transparency transparency) {
    return organizations.found(
        "default",
        JsonNodeFactory.instance
            .objectNode()
            .put("transparency", transparency.name().toLowerCase(Locale.ROOT)));
  }
}
