package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two clicks, two tabs, two tries: what is reported under one name at once is one thing. */
@OrgoTest
class SimultaneousReportsTests {

  private static final int AT_ONCE = 4;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskBoard board;
  @LocalServerPort int port;

  @Test
  void the_report_form_sent_twice_at_once_is_one_task_and_the_same_answer() throws Exception {
    TestOrganization shops = organizations.found("retail_chain");
    Visitor worker = Visitor.of(sessions, shops, "worker", port);
    for (int round = 1; round <= 5; round++) {
      String key = UUID.randomUUID().toString();

      List<HttpResponse<String>> answers =
          atOnce(
              () ->
                  worker.post(
                      "/report",
                      Map.of("subject", "Tap", "body", "It leaks", "idempotency_key", key)));

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
      assertThat(answers)
          .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
          .allMatch(page -> page.matches("/tasks/[0-9a-f-]{36}"))
          .containsOnly(answers.get(0).headers().firstValue("Location").orElseThrow());
      assertThat(shops.asSystem(() -> board.list(TaskFilter.none()).items())).hasSize(round);
    }
  }

  @Test
  void a_program_that_reports_twice_at_once_gets_the_same_receipt() throws Exception {
    TestOrganization shops = organizations.found("retail_chain");
    Api api = new Api(port, shops, "worker");

    List<Api.Answer> answers =
        atOnce(() -> api.post("/signals", "{\"subject\":\"Tap\",\"external_id\":\"sensor-7\"}"));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
    assertThat(answers).extracting(Api.Answer::body).containsOnly(answers.get(0).body());
    assertThat(shops.asSystem(() -> board.list(TaskFilter.none()).items())).hasSize(1);
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(
            threads.submit(
                () -> {
                  together.await();
                  return work.call();
                }));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> each : running) {
        done.add(each.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}
