package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseDesk;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.Gen;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.Property;
import org.orgo.testing.Source;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two organizations that differ in nothing but who of two persons stands behind which pseudonym of
 * ANONYMISED work are the same to a reader without the right, to the last byte.
 */
@OrgoTest
class SwappedPersonsTests {

  /** Of the session and of the moment, and so another each time it is asked. */
  private static final String CHANGING =
      "name=\"_csrf\" value=\"[^\"]*\"|content=\"[^\"]{40,}\"|<time[^>]*>[^<]*</time>|data-now=\"[^\"]*\"";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired CaseDesk cases;
  @Autowired Persons persons;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Test
  void no_byte_tells_which_of_two_persons_it_is() {
    Property.check(
        3,
        source -> {
          TestOrganization hospital = organizations.found("hospital");
          PersonId lea = person(hospital, "lea@one.example", "Lea Canary");
          PersonId tom = person(hospital, "tom@two.example", "Tom Magpie");
          List<String> addresses = work(source, hospital, lea, tom);

          read(hospital, addresses); // what was new to its reader is so no more
          Map<String, String> before = read(hospital, addresses);
          swap(hospital, lea, tom);
          Map<String, String> after = read(hospital, addresses);

          ProbeLedger.record(getClass(), "answers", before.size() + after.size());
          before.forEach(
              (address, body) -> assertThat(after.get(address)).as(address).isEqualTo(body));
        });
  }

  /** ANONYMISED tasks with remarks, and cases, of the one or the other. */
  private List<String> work(Source source, TestOrganization hospital, PersonId lea, PersonId tom) {
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/api/v3/tasks",
                "/api/v3/cases",
                "/",
                "/cases",
                "/api/v3/notifications",
                "/exports"));
    int count = source.draw(Gen.integers(1, 4));
    for (int each = 0; each < count; each++) {
      PersonId asking = source.chance(0.5) ? lea : tom;
      TaskId task =
          hospital.asSystem(
              () ->
                  desk.open(aTask().visible(Visibility.ANONYMISED).askedForBy(asking).draft())
                      .taskId());
      hospital.runAsSystem(
          () -> desk.reply(task, source.chance(0.5) ? lea : tom, null, "It was on Monday"));
      for (String part : List.of("", "/comments", "/events", "/why", "/viewers")) {
        addresses.add("/api/v3/tasks/" + task + part);
      }
      addresses.add("/tasks/" + task);
      Object theCase =
          hospital.asSystem(
              () -> cases.open(aCase().visible(Visibility.ANONYMISED).reportedBy(asking).draft()));
      addresses.add("/api/v3/cases/" + theCase);
      addresses.add("/cases/" + theCase);
    }
    return addresses;
  }

  private Map<String, String> read(TestOrganization hospital, List<String> addresses) {
    Map<String, String> bodies = new LinkedHashMap<>();
    Visitors visitors = new Visitors(hospital, sessions, port);
    for (String user : List.of("worker", "supervisor")) {
      for (String address : addresses) {
        bodies.put(
            address + " as " + user, visitors.get(address, user).body().replaceAll(CHANGING, "?"));
      }
    }
    return bodies;
  }

  /** Each gets what says who the other is; the pseudonyms, and all that refers to them, stay. */
  private void swap(TestOrganization hospital, PersonId one, PersonId other) {
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  jdbc.update("update persons set email = null where person_id = ?", one.value());
                  jdbc.update(
                      """
                      update persons
                      set display_name = 'Lea Canary', email = 'lea@one.example', confidentiality = 'sensitive'
                      where person_id = ?
                      """,
                      other.value());
                  jdbc.update(
                      "update persons set display_name = 'Tom Magpie', email = 'tom@two.example' where person_id = ?",
                      one.value());
                }));
  }

  private PersonId person(TestOrganization hospital, String address, String name) {
    return hospital.asSystem(() -> persons.findOrCreate(address, name).personId());
  }
}
