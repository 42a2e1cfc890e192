package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.api.Caller.Reply;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseFixtures;
import org.orgo.cases.CaseId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Of many who do the same at once one succeeds, and all others are told how it is now. */
@OrgoTest
class RacesTests {

  private static final int PEOPLE = 20;
  private static final Map<String, Object> DONE =
      Map.of("form", Map.of("what_was_done", "New seal", "asset", "Tap 12", "cost", 4));

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;
  @Autowired TaskDesk tasks;
  @Autowired CaseDesk cases;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 1);
  private TestOrganization shops;
  private Caller worker;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    worker = new Caller(http, shops.token("worker"));
  }

  @AfterEach
  void end() throws InterruptedException {
    clock.reset();
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void of_twenty_who_start_and_complete_a_task_one_does() throws Exception {
    for (int round = 0; round < 8; round++) {
      CaseId theCase = shops.asSystem(() -> cases.open(CaseFixtures.aCase().draft()));
      Task task = shops.asSystem(() -> tasks.open(aTask().ofCase(theCase.value()).draft()));
      String path = "/tasks/" + task.taskId() + "/actions/";

      oneOf(atOnce(PEOPLE, each -> worker.post(path + "start", Map.of())), "IN_PROGRESS");
      oneOf(atOnce(PEOPLE, each -> worker.post(path + "complete", DONE)), "COMPLETED");
    }
  }

  @Test
  void of_twenty_who_move_a_case_one_does() throws Exception {
    for (int round = 0; round < 5; round++) {
      CaseId theCase = shops.asSystem(() -> cases.open(CaseFixtures.aCase().draft()));
      String path = "/cases/" + theCase + "/actions/";

      oneOf(atOnce(PEOPLE, each -> worker.post(path + "start", Map.of())), "IN_PROGRESS");
      oneOf(atOnce(PEOPLE, each -> worker.post(path + "resolve", Map.of())), "RESOLVED");
    }
  }

  @Test
  void of_twenty_who_edit_the_same_version_one_does() throws Exception {
    Task task = shops.asSystem(() -> tasks.open(aTask().draft()));
    List<Reply> replies =
        atOnce(
            PEOPLE,
            each ->
                worker.patch(
                    "/tasks/" + task.taskId(), Map.of("title", "By " + each, "version", 1)));

    oneOf(replies, "PENDING");
  }

  @Test
  void who_starts_a_task_while_its_case_is_archived_is_answered() throws Exception {
    for (int round = 0; round < 10; round++) {
      CaseId theCase = shops.asSystem(() -> cases.open(CaseFixtures.aCase().draft()));
      List<Task> two =
          List.of(
              shops.asSystem(() -> tasks.open(aTask().ofCase(theCase.value()).draft())),
              shops.asSystem(() -> tasks.open(aTask().ofCase(theCase.value()).draft())));
      List<Reply> replies =
          atOnce(
              6,
              each ->
                  each % 3 == 2
                      ? worker.post(
                          "/cases/" + theCase + "/actions/archive", Map.of("reason", "Over"))
                      : worker.post(
                          "/tasks/" + two.get(each % 3).taskId() + "/actions/start", Map.of()));

      assertThat(replies).extracting(Reply::status).isSubsetOf(200, 409);
    }
  }

  @Test
  void who_loses_against_a_deadline_is_told_how_the_task_is_now() throws Exception {
    for (int round = 0; round < 8; round++) {
      Task task =
          shops.asSystem(() -> tasks.open(aTask().toReactWithin(Duration.ofMinutes(5)).draft()));
      clock.advance(Duration.ofMinutes(6));
      Supplier<Reply> deadline =
          () -> {
            try {
              jobs.runDue(shops);
              return new Reply(200, null);
            } catch (RuntimeException lost) {
              return new Reply(409, null); // the job is tried again
            }
          };
      List<Reply> replies =
          atOnce(
              8,
              each ->
                  each == 0
                      ? deadline.get()
                      : worker.post("/tasks/" + task.taskId() + "/actions/start", Map.of()));

      for (Reply reply : replies.subList(1, replies.size())) {
        assertThat(reply.status()).isIn(200, 403, 409);
        if (reply.status() == 409) {
          assertThat(reply.body().path("current").isMissingNode()).isFalse();
        }
      }
    }
  }

  @Test
  void who_acts_on_a_token_that_has_moved_is_told_how_the_task_is_now() {
    Task task = shops.asSystem(() -> tasks.open(aTask().draft()));
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update tasks set lifecycle_token = 'gone' where task_id = ?",
                        task.taskId().value())));
    Reply lost = worker.post("/tasks/" + task.taskId() + "/actions/start", Map.of());

    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.text("code")).isEqualTo("task_changed_meanwhile");
    assertThat(lost.body().path("current").path("status").asText()).isEqualTo("PENDING");
  }

  private static void oneOf(List<Reply> replies, String status) {
    assertThat(replies).extracting(Reply::status).containsOnly(200, 409).containsOnlyOnce(200);
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 409)
        .allSatisfy(
            reply ->
                assertThat(reply.body().path("current").findValuesAsText("status"))
                    .contains(status));
  }

  private List<Reply> atOnce(int people, Function<Integer, Reply> deed) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Reply>> answers = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      int who = person;
      answers.add(
          threads.submit(
              () -> {
                go.await();
                return deed.apply(who);
              }));
    }
    go.countDown();
    List<Reply> replies = new ArrayList<>();
    for (Future<Reply> answer : answers) {
      replies.add(answer.get(60, TimeUnit.SECONDS));
    }
    return replies;
  }
}
