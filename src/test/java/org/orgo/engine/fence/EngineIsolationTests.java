package org.orgo.engine.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.fence.EngineProbes.Probe;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything behind the engine's doors, asked by an organization's operator: with the ids of
 * another organization, with shared ones, with nobody's and with none. Nothing happens, nothing
 * foreign is shown or counted, nothing breaks.
 */
@OrgoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineIsolationTests {

  private static final Path REFUSED =
      Path.of("src/test/resources/org/orgo/engine/fence/routes.refused");
  private static final Path REPORT = Path.of("target/engine-isolation.txt");
  private static final Set<String> NEVER_AN_ANSWER = Set.of("OPTIONS");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired EngineAccess access;
  @Autowired ProcessEngine engine;
  @Autowired AllowedReads reads;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private final EngineProbes probes = new EngineProbes(new EngineBodies(EngineRoutes.document()));
  private final EngineIds nobodys = EngineIds.ofNobody();
  private EngineWorld world;
  private TestOrganization ours;
  private TestOrganization theirs;
  private EngineClient ops;
  private EngineIds foreign;
  private EngineIds shared;
  private EngineIds own;
  private Map<String, EngineRoute> routes;

  @BeforeAll
  void fill() {
    world = new EngineWorld(desk, access, engine);
    ours = organizations.found("hospital");
    theirs = organizations.found("hospital");
    world.found(ours);
    world.found(theirs);
    ops = EngineClient.of(ours, "ops", sessions, port);
    ops.get("/camunda/app/cockpit/default/"); // the web apps' servlets start at the first request
    foreign = ids(theirs);
    own = ids(ours);
    shared = ids(null);
    routes = EngineRoutes.all();
  }

  @Test
  void every_route_has_its_place_on_the_list_of_reads_or_among_the_refused() throws IOException {
    List<String> outside =
        routes.values().stream().filter(route -> !isAllowed(route)).map(EngineRoute::key).toList();
    if (Boolean.getBoolean("orgo.write")) {
      Files.writeString(REFUSED, String.join("\n", outside) + "\n", StandardCharsets.UTF_8);
    }
    assertThat(outside)
        .as("decide: a line in reads.allowed, or one in routes.refused")
        .containsExactlyElementsOf(Files.readAllLines(REFUSED));
    assertThat(routes).hasSizeGreaterThan(450);
  }

  @Test
  void no_call_has_an_effect_and_none_breaks_or_shows_what_is_foreign() {
    Map<String, String> before = new EngineSnapshot(jdbc, transaction).taken();
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (EngineRoute route : routes.values()) {
      for (EngineIds ids : List.of(foreign, shared, nobodys)) {
        for (Probe probe : probes.of(route, ids)) {
          for (HttpResponse<String> answer : ops.byEachDoor(probe, ids == foreign)) {
            asked++;
            judge(probe, answer).ifPresent(wrong::add);
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "routes", asked);
    System.out.printf(
        "EngineIsolationTests: %d probes of %d routes, %d wrong%n",
        asked, routes.size(), wrong.size());

    report(wrong);
    assertThat(wrong).as("all of them are in %s", REPORT).isEmpty();
    assertThat(new EngineSnapshot(jdbc, transaction).taken()).isEqualTo(before);
    assertThat(asked).isGreaterThan(2_000);
  }

  @Test
  void foreign_and_absent_are_the_same_answer() {
    List<String> different = new ArrayList<>();
    int asked = 0;
    for (EngineRoute route : allowed()) {
      List<Probe> theirsAsked = inOrder(route, foreign);
      List<Probe> nobodysAsked = inOrder(route, nobodys);
      for (int i = 0; i < theirsAsked.size(); i++) {
        asked += 2;
        String answer = ops.send(theirsAsked.get(i), foreign);
        String absent = ops.send(nobodysAsked.get(i), nobodys);
        if (!answer.equals(absent)) {
          different.add(
              "%s%n  foreign %s%n  absent  %s".formatted(theirsAsked.get(i), answer, absent));
        }
      }
    }
    ProbeLedger.record(getClass(), "questions", asked);
    System.out.printf("EngineIsolationTests: %d questions about one id%n", asked);
    assertThat(different).isEmpty();
  }

  @Test
  void no_answer_changes_when_another_organization_is_busy() {
    Map<Probe, String> before = answers();
    world.work(theirs);
    Map<Probe, String> after = answers();

    Map<String, String> changed = new TreeMap<>();
    before.forEach(
        (probe, answer) -> {
          if (!answer.equals(after.get(probe))) {
            changed.put(probe.toString(), answer + "\n  -> " + after.get(probe));
          }
        });
    ProbeLedger.record(getClass(), "answers", before.size());
    System.out.printf("EngineIsolationTests: %d answers compared%n", before.size());
    assertThat(changed).isEmpty();
    assertThat(before.values())
        .filteredOn(answer -> answer.startsWith("200"))
        .hasSizeGreaterThan(100);
  }

  private Map<Probe, String> answers() {
    Map<Probe, String> answers = new LinkedHashMap<>();
    for (EngineRoute route : allowed()) {
      for (EngineIds ids : List.of(own, shared)) {
        Stream.concat(probes.of(route, ids).stream(), probes.ofOneId(route, ids).stream())
            .forEach(probe -> answers.computeIfAbsent(probe, each -> ops.send(each, nobodys)));
      }
    }
    return answers;
  }

  private List<Probe> inOrder(EngineRoute route, EngineIds ids) {
    return Stream.concat(probes.of(route, ids).stream(), probes.ofOneId(route, ids).stream())
        .toList();
  }

  private static void report(List<String> wrong) {
    try {
      Files.writeString(REPORT, String.join("\n", wrong) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<String> judge(Probe probe, HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean refused = status == 404 || status == 403 || status == 400;
    boolean inPlace = isAllowed(probe.route()) ? status < 500 : refused;
    Set<String> shown = foreignIn(answer.body(), probe);
    return inPlace && shown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d to %s, showing %s".formatted(status, answer.request().uri() + " " + probe, shown));
  }

  /** Ids of the other organization that an answer tells, and the question did not. */
  private Set<String> foreignIn(String answer, Probe probe) {
    String question = probe.address() + probe.body();
    Set<String> shown = new TreeSet<>();
    for (String id : foreign.all().values()) {
      if (answer.contains(id) && !question.contains(id)) {
        shown.add(id);
      }
    }
    return shown;
  }

  private List<EngineRoute> allowed() {
    return routes.values().stream().filter(this::isAllowed).toList();
  }

  private boolean isAllowed(EngineRoute route) {
    if (NEVER_AN_ANSWER.contains(route.method())) {
      return false;
    }
    String path = route.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    return switch (route.door()) {
      case "rest" -> reads.include(new EngineCall(route.method(), EngineCall.Door.REST, path));
      case "cockpit" ->
          reads.include(new EngineCall(route.method(), EngineCall.Door.COCKPIT, path));
      default ->
          reads.include(
              new EngineCall(route.method(), EngineCall.Door.APP, "/api/" + route.door() + path));
    };
  }

  private EngineIds ids(TestOrganization organization) {
    return transaction.execute(
        status ->
            EngineIds.of(
                jdbc,
                organization == null ? null : organization.slug(),
                organization == null
                    ? nobodys.of("user")
                    : organization.user("worker").toString()));
  }
}
