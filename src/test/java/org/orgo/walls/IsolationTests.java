package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.walls.Routes.Probe;
import org.orgo.walls.Routes.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two organizations of equal shape; every route, asked by everybody of the one for what belongs to
 * the other. Foreign and absent are the same.
 */
@OrgoTest
class IsolationTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;

  private TestOrganization ours;
  private TestOrganization theirs;
  private Visitors ourPeople;
  private Task ourTask;
  private Task theirTask;
  private String ourMark;
  private String theirMark;
  private Routes routes;

  @BeforeEach
  void found() {
    ours = organizations.found("hospital");
    theirs = organizations.found("hospital");
    ourPeople = new Visitors(ours, sessions, port);
    ourMark = "canary" + UUID.randomUUID().toString().substring(0, 8);
    theirMark = "canary" + UUID.randomUUID().toString().substring(0, 8);
    ourTask = open(ours, ourMark);
    theirTask = open(theirs, theirMark);
    FilledTables tables = transaction.execute(status -> new FilledTables(jdbc));
    theirs.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> tables.fill(theirs.id().value(), theirMark, theirMark)));
    Map<String, List<?>> foreign = new HashMap<>();
    Routes.ownIds().forEach(column -> foreign.put(column, ids(column)));
    foreign.put("act_ru_execution.proc_inst_id_", engineIds("act_ru_execution", "proc_inst_id_"));
    foreign.put("act_ru_job.id_", engineIds("act_ru_job", "id_"));
    routes = new Routes(foreign);
  }

  @Test
  void the_owner_meets_its_own_work_where_others_do_not() {
    for (String path : List.of("/api/v3/tasks/%s", "/tasks/%s", "/api/v3/tasks/%s/events")) {
      String address = path.formatted(ourTask.taskId());
      assertThat(get(address, "supervisor").statusCode()).as(address).isEqualTo(200);
    }
    assertThat(get("/api/v3/tasks", "supervisor").body()).contains(ourMark);
    assertThat(get("/", "supervisor").statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_reads_anything_of_another_organization() {
    List<String> leaks = new ArrayList<>();
    int asked = 0;
    for (Route route : mapped("GET")) {
      for (Probe probe : routes.probes(route)) {
        for (String user : ours.users().keySet()) {
          asked++;
          HttpResponse<String> answer = get(probe.address() + foreignFilters(probe), user);
          boolean hidden = !probe.namesForeign() || List.of(403, 404).contains(answer.statusCode());
          if (!hidden || answer.statusCode() >= 500 && !isError(route) || leaks(answer)) {
            leaks.add("%s as %s: %d".formatted(probe.address(), user, answer.statusCode()));
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "reads", asked);
    assertThat(leaks).isEmpty();
  }

  @Test
  void nobody_changes_anything_of_another_organization() {
    List<String> leaks = new ArrayList<>();
    int asked = 0;
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      for (Route route : mapped(method)) {
        for (Probe probe : routes.probes(route)) {
          if (probe.namesForeign()) {
            for (String user : List.of("admin", "ceo", "worker", "ops", "compliance")) {
              asked++;
              HttpResponse<String> answer = change(probe, user);
              if (!List.of(403, 404).contains(answer.statusCode()) || leaks(answer)) {
                leaks.add(
                    "%s %s as %s: %d"
                        .formatted(method, probe.address(), user, answer.statusCode()));
              }
            }
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "changes", asked);
    assertThat(leaks).isEmpty();
    Task after = theirs.asSystem(() -> board.get(theirTask.taskId()));
    assertThat(after.version()).isEqualTo(theirTask.version());
    assertThat(after.title()).isEqualTo(theirTask.title());
  }

  @Test
  void foreign_and_absent_are_the_same_answer() {
    HttpResponse<String> foreign = get("/api/v3/tasks/" + theirTask.taskId(), "ceo");
    UUID nobodys = UUID.randomUUID();
    HttpResponse<String> absent = get("/api/v3/tasks/" + nobodys, "ceo");
    assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
    assertThat(foreign.body().replace(theirTask.taskId().toString(), "?"))
        .isEqualTo(absent.body().replace(nobodys.toString(), "?"));
  }

  @Test
  void a_route_without_a_probe_fails() {
    assertThatThrownBy(() -> routes.probes(new Route("GET", "/secrets/{id}")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No probe");
    assertThatThrownBy(() -> routes.probes(new Route("GET", "/tasks/{id}/parts/{part}")))
        .isInstanceOf(AssertionError.class);
  }

  private List<Route> mapped(String method) {
    List<Route> all = Routes.of(mappings);
    assertThat(all).hasSizeGreaterThan(25);
    return all.stream().filter(route -> route.method().equals(method)).toList();
  }

  private static boolean isError(Route route) {
    return route.path().contains("error");
  }

  private boolean leaks(HttpResponse<String> answer) {
    return answer.body().contains(theirMark);
  }

  private String foreignFilters(Probe probe) {
    String path = probe.route().path();
    if (probe.namesForeign()) {
      return "";
    }
    if (path.equals("/compliance/record")) {
      return "?id=%s&user=%s".formatted(ids("tasks.task_id").get(0), theirs.email("worker"));
    }
    return path.equals("/api/v3/tasks") || !probe.route().isApi()
        ? "?case_id=%s&assignee=%s&owner_role=%s&q=canary"
            .formatted(ids("cases.case_id").get(0), theirs.user("worker"), "Ops.Maintenance")
        : switch (path) {
          case "/api/v3/cases" -> "?q=canary";
          case "/api/v3/tokens" -> "?user_id=" + theirs.user("worker");
          default -> "";
        };
  }

  private HttpResponse<String> get(String address, String user) {
    return ourPeople.get(address, user);
  }

  private HttpResponse<String> change(Probe probe, String user) {
    String method = probe.route().method();
    return probe.route().isApi()
        ? ourPeople.json(method, probe.address(), change(probe.route()), user)
        : ourPeople.form(
            method,
            probe.address(),
            "version=1&comment=c&text=b&assignee=&choice=SERVER&kind=REPLY",
            user);
  }

  /** What the route takes; it would be refused for a field that it does not know. */
  private static String change(Route route) {
    if (route.path().equals("/api/v3/groups/{id}")) {
      return "{\"sensitive\":true}";
    }
    if (route.path().matches("/api/v3/(users|persons)/\\{id}")) {
      return "{\"version\":1,\"display_name\":\"t\"}";
    }
    if (route.path().startsWith("/api/scim/")) {
      return "{\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}],\"active\":false}";
    }
    if (route.path().equals("/api/v3/mailboxes/{id}")) {
      return "{\"version\":1,\"host\":\"127.0.0.1\",\"port\":993}";
    }
    if (route.path().equals("/api/v3/mailboxes/{id}/filing")) {
      return "{\"lists_are_work\":true}";
    }
    if (route.path().equals("/api/v3/mailboxes/{id}/requesters")) {
      return "{\"settings\":[\"HOLD\"]}";
    }
    if (route.path().equals("/api/v3/reply-templates/{id}")) {
      return "{\"version\":1,\"name\":\"t\",\"text_en\":\"t\"}";
    }
    if (route.path().equals("/api/v3/mailboxes/{id}/test")) {
      return "{\"sends\":false}";
    }
    if (route.path().equals("/api/v3/hooks/{id}") && route.method().equals("PUT")) {
      return "{\"name\":\"n\",\"scheme\":\"BEARER\",\"mapping\":{},\"sample\":\"\",\"version\":1}";
    }
    if (route.path().equals("/api/v3/hooks/{id}/secret")) {
      return "{}";
    }
    if (route.path().equals("/api/v3/escalation-storms/{id}/release")) {
      return "{}";
    }
    if (route.path().equals("/api/v3/work-files/{id}/columns")) {
      return "{\"columns\":{}}";
    }
    if (route.path().equals("/api/v3/work-files/{id}/import")) {
      return "{\"good_only\":true}";
    }
    if (route.path().endsWith("/changes") || route.path().endsWith("/unsent")) {
      return "{\"bundle_seq\":1,\"from_seq\":1,\"ops\":[]}";
    }
    if (route.path().endsWith("/decide")) {
      return "{\"choice\":\"SERVER\"}";
    }
    if (route.path().endsWith("/disable")) {
      return "{\"give_back\":true}";
    }
    if (route.path().endsWith("/holidays")) {
      return "{\"version\":1,\"days\":[\"2026-12-25\"]}";
    }
    if (route.method().equals("PATCH")) {
      return "{\"version\":1,\"title\":\"t\"}";
    }
    if (route.path().contains("/actions/")) {
      return "{\"version\":1,\"comment\":\"c\"}";
    }
    if (route.path().endsWith("/drop")
        || route.path().endsWith("/dismiss")
        || route.path().endsWith("/release")
        || route.path().endsWith("/refuse")
        || route.path().endsWith("/reset-second-factor")
        || route.path().endsWith("/retry-alike")
        || route.path().endsWith("/erasure")) {
      return "{\"reason\":\"r\"}";
    }
    if (route.path().endsWith("/reidentifications")) {
      return "{\"pseudonym_id\":\"%s\",\"reason\":\"r\"}".formatted(UUID.randomUUID());
    }
    if (route.path().contains("/reidentifications/")) {
      return "{\"reason\":\"r\"}";
    }
    if (route.path().contains("/merges")) {
      return "{\"merged_person_id\":\"%s\"}".formatted(UUID.randomUUID());
    }
    if (route.path().endsWith("/user")) {
      return "{\"user_id\":\"%s\"}".formatted(UUID.randomUUID());
    }
    if (route.path().endsWith("/mend")) {
      return "{\"name\":\"n\",\"value\":\"v\",\"reason\":\"r\"}";
    }
    if (route.path().endsWith("/members")) {
      return "{\"emails\":[]}";
    }
    if (route.path().endsWith("/replies")) {
      return "{\"text\":\"t\"}";
    }
    return route.path().endsWith("/comments") ? "{\"body\":\"b\"}" : "{\"version\":1}";
  }

  private Task open(TestOrganization organization, String mark) {
    return organization.as("supervisor", () -> desk.open(aTask().titled("Tap " + mark).draft()));
  }

  private List<UUID> ids(String column) {
    String[] name = column.split("\\.");
    return theirs.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        "select %s from %s where organization_id = ?".formatted(name[1], name[0]),
                        UUID.class,
                        theirs.id().value())));
  }

  /** Of the engine's tables, which know an organization by its slug. */
  private List<String> engineIds(String table, String column) {
    return transaction.execute(
        status ->
            jdbc.queryForList(
                "select distinct %s from %s where tenant_id_ = ?".formatted(column, table),
                String.class,
                theirs.slug()));
  }
}
