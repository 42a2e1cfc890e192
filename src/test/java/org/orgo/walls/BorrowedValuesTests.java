package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.paging.Cursor;
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
 * What another organization was given and somebody of ours has got hold of: ids, cursors,
 * addresses, names and versions, in every parameter of every list, filter, choice and page.
 */
@OrgoTest
class BorrowedValuesTests {

  /** What each of their rows says somewhere; the rest of the word is known to nobody of ours. */
  private static final String BEGINNING = "canary";

  private static final List<String> ASKING = List.of("ceo", "compliance", "admin");
  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;

  private final String mark = BEGINNING + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, List<?>> theirIds = new HashMap<>();
  private TestOrganization theirs;
  private Visitors people;

  @BeforeEach
  void found() {
    TestOrganization ours = organizations.found("hospital");
    theirs = organizations.found("hospital");
    people = new Visitors(ours, sessions, port);
    FilledTables tables = transaction.execute(status -> new FilledTables(jdbc));
    theirs.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> tables.fill(theirs.id().value(), mark, mark)));
    Routes.ownIds().forEach(column -> theirIds.put(column, ids(column)));
    theirIds.put("act_ru_execution.proc_inst_id_", List.of(UUID.randomUUID()));
    theirIds.put("act_ru_job.id_", List.of(UUID.randomUUID()));
  }

  @Test
  void no_parameter_of_a_list_or_page_shows_anything_of_others() {
    List<String> leaks = new ArrayList<>();
    int asked = 0;
    for (Route route : withoutIds()) {
      for (String name : QueryNames.of(route, mappings)) {
        for (String value : borrowed()) {
          for (String user : ASKING) {
            String address =
                "%s?%s=%s"
                    .formatted(
                        route.path(), name, URLEncoder.encode(value, StandardCharsets.UTF_8));
            HttpResponse<String> answer = people.get(address, user);
            asked++;
            if (answer.statusCode() >= 500 || shows(answer, value)) {
              leaks.add("%s as %s: %d".formatted(address, user, answer.statusCode()));
            }
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "parameters", asked);
    assertThat(leaks).isEmpty();
    assertThat(asked).isGreaterThan(1_000);
  }

  @Test
  void a_version_that_is_known_does_not_tell_that_something_is_there() {
    Routes routes = new Routes(theirIds);
    List<String> leaks = new ArrayList<>();
    int asked = 0;
    for (Route route : Routes.of(mappings)) {
      if (route.method().equals("GET") && route.path().contains("{id}")) {
        for (Probe probe : routes.probes(route)) {
          for (String user : ASKING) {
            for (String tag : List.of("*", "\"1\"")) {
              HttpResponse<String> answer = people.get(probe.address(), user, "If-None-Match", tag);
              asked++;
              if (!List.of(403, 404).contains(answer.statusCode())
                  || answer.headers().firstValue("ETag").isPresent()
                  || answer.body().contains(mark)) {
                leaks.add(
                    "%s with %s as %s: %d"
                        .formatted(probe.address(), tag, user, answer.statusCode()));
              }
            }
          }
        }
      }
    }
    ProbeLedger.record(getClass(), "tags", asked);
    assertThat(leaks).isEmpty();
  }

  private List<Route> withoutIds() {
    return Routes.of(mappings).stream()
        .filter(route -> route.method().equals("GET") && !route.path().contains("{"))
        .filter(route -> !route.path().contains("error"))
        .toList();
  }

  private List<String> borrowed() {
    String task = theirIds.get("tasks.task_id").get(0).toString();
    return List.of(
        BEGINNING,
        task,
        theirIds.get("cases.case_id").get(0).toString(),
        theirIds.get("persons.person_id").get(0).toString(),
        theirs.user("worker").toString(),
        theirs.email("worker"),
        new Cursor(Instant.now(), UUID.fromString(task)).text(),
        "task-lifecycle");
  }

  /** A word of theirs, or an id that the question did not have. */
  private boolean shows(HttpResponse<String> answer, String asked) {
    return answer.body().contains(mark)
        || theirIds.values().stream()
            .flatMap(List::stream)
            .map(Object::toString)
            .filter(id -> !id.equals(asked))
            .anyMatch(answer.body()::contains);
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
}
