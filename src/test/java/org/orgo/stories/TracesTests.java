package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.notifications.Deliveries;
import org.orgo.platform.tracing.SpanCollector;
import org.orgo.platform.tracing.SpanCollector.Told;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.events.TaskAssigned;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What a collector of traces is told of a mail, from the mailbox to the notice. */
@OrgoTest
class TracesTests {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";

  private static PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired ProcessEngine engine;
  @Autowired JobExecutor executor;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;
  @Autowired IncompleteEventPublications publications;
  @Autowired EventSerializer events;
  @LocalServerPort int port;

  private TestOrganization hospital;

  @BeforeAll
  static void openPost() {
    post = new PostOffice();
  }

  @AfterAll
  static void closePost() {
    post.close();
  }

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_mail_is_one_trace_to_the_notice_that_was_sent_also_days_later() {
    try (SpanCollector collector = new SpanCollector().listen(1)) {
      reported("Wet lobby floor", "Somebody will slip");
      clock.advance(Duration.ofMinutes(6));
      runJobs();
      tell();

      List<Told> spans = spans(collector);
      Told read = only(spans, "mail.read");
      assertThat(spans).extracting(Told::trace).containsOnly(read.trace());
      assertThat(read.parent()).isEmpty();
      assertThat(parent(only(spans, "signal.store"), spans)).isEqualTo(read);

      Told opened = only(spans, "task.open");
      Told intake = parent(opened, spans);
      assertThat(intake.name()).isEqualTo("job.run");
      assertThat(intake.parent()).isEqualTo(read.id());
      assertThat(parent(only(spans, "case.open"), spans)).isEqualTo(intake);
      assertThat(named(spans, "signal.decide"))
          .isNotEmpty()
          .allSatisfy(decided -> assertThat(decided.parent()).isEqualTo(intake.id()));

      Told escalated = only(spans, "task.escalate");
      Told moved = parent(escalated, spans);
      assertThat(moved.name()).isEqualTo("task.move");
      Told timer = parent(moved, spans);
      assertThat(timer.name()).isEqualTo("job.run");
      assertThat(timer.parent()).as("the job that set the timer").isEqualTo(intake.id());

      assertThat(named(spans, "mail.send"))
          .extracting(sent -> parent(sent, spans))
          .allSatisfy(by -> assertThat(by.name()).isEqualTo("event.handle"))
          .extracting(by -> by.attributes().get("orgo.event"))
          .contains("TaskEscalated");
      assertThat(named(spans, "notice.tell"))
          .extracting(told -> parent(told, spans).attributes().get("orgo.listener"))
          .containsOnly("TaskNotices");
    }
  }

  @Test
  void ids_are_told_and_no_word_of_the_mail_or_of_a_person() {
    try (SpanCollector collector = new SpanCollector().listen(1)) {
      reported("Zebrawords in the subject", "Quaggawords in the body");
      tell();

      List<Told> spans = spans(collector);
      assertThat(collector.spans())
          .allSatisfy(span -> assertThat(span.attributes()).containsKey("orgo.organization_id"));
      assertThat(only(spans, "task.open").attributes()).containsKey("orgo.task_id");
      assertThat(collector.sent())
          .contains("service.name")
          .doesNotContain("Zebrawords", "Quaggawords", "visitor@", "Vera", hospital.slug())
          .doesNotContain(hospital.email("head"), hospital.email("safety"));
    }
  }

  @Test
  void a_request_continues_the_trace_of_its_caller_and_names_its_route_only() throws Exception {
    try (SpanCollector collector = new SpanCollector().listen(1)) {
      HttpRequest report =
          HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v3/signals".formatted(port)))
              .header("Authorization", "Bearer " + hospital.token("safety"))
              .header("Content-Type", "application/json")
              .header("traceparent", "00-%s-%s-01".formatted(TRACE, CALLER))
              .POST(
                  BodyPublishers.ofString(
                      """
                      {"subject": "Wet floor", "body": "in the lobby", "type": "safety"}
                      """))
              .build();
      assertThat(HttpClient.newHttpClient().send(report, BodyHandlers.ofString()).statusCode())
          .isEqualTo(201);
      tell();

      List<Told> spans = collector.spans();
      Told request = only(spans, "http.request");
      assertThat(request.trace()).isEqualTo(TRACE);
      assertThat(request.parent()).isEqualTo(CALLER);
      assertThat(request.attributes())
          .containsEntry("http.request.method", "POST")
          .containsEntry("http.route", "/api/v3/signals")
          .containsEntry("http.response.status_code", "201");
      assertThat(parent(only(spans, "signal.report"), spans)).isEqualTo(request);
      assertThat(spans(collector)).extracting(Told::trace).containsOnly(TRACE);
      assertThat(named(spans, "notice.tell")).isNotEmpty();
    }
  }

  @Test
  void an_event_that_is_delivered_again_is_in_the_trace_that_published_it() {
    String published = "00-%s-%s-01".formatted(TRACE, CALLER);
    try (SpanCollector collector = new SpanCollector().listen(1)) {
      transaction.executeWithoutResult(
          status -> {
            jdbc.update(
                """
                insert into event_publication (
                  id, listener_id, event_type, serialized_event, publication_date, trace_parent)
                values (gen_random_uuid(), ?, ?, ?, now() - interval '1 day', ?)
                """,
                "org.orgo.notifications.TaskNotices.on(org.orgo.tasks.events.TaskAssigned)",
                "org.orgo.tasks.events.TaskAssigned",
                events.serialize(
                    new TaskAssigned(hospital.id(), TaskId.random(), UUID.randomUUID(), null)),
                published);
          });
      transaction.executeWithoutResult(
          status -> publications.resubmitIncompletePublicationsOlderThan(Duration.ofHours(1)));
      new Deliveries(jdbc, transaction).done(hospital);

      assertThat(only(spans(collector), "event.handle"))
          .satisfies(
              again -> {
                assertThat(again.trace()).isEqualTo(TRACE);
                assertThat(again.parent()).isEqualTo(CALLER);
              });
    }
  }

  @Test
  void of_what_is_not_sampled_and_while_no_collector_is_named_nothing_is_told_or_kept() {
    try (SpanCollector collector = new SpanCollector().listen(0)) {
      reported("Wet lobby floor", "again");
      tell();
      assertThat(collector.spans()).isEmpty();
      assertThat(collector.sent()).isEmpty();
    }
    try (SpanCollector unheard = new SpanCollector()) {
      reported("Wet lobby floor", "and once more");
      assertThat(unheard.sent()).isEmpty();
      assertThat(rowsWithTraces("act_ru_job where tenant_id_ = '%s'".formatted(hospital.slug())))
          .as("those of the trace that is not told say so")
          .allMatch(parent -> parent == null || parent.endsWith("-00"));
    }
    TestOrganization quiet = organizations.found("hospital");
    String inbox = post.open(quiet, "safety", mailboxes);
    post.send(inbox, mail(inbox, "Wet floor", "quietly"));
    post.collect(quiet, poller, mailboxes);
    assertThat(rowsWithTraces("act_ru_job where tenant_id_ = '%s'".formatted(quiet.slug())))
        .isNotEmpty()
        .containsOnlyNulls();
  }

  private List<String> rowsWithTraces(String jobs) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList("select orgo_trace_parent from " + jobs, String.class)));
  }

  private void reported(String subject, String body) {
    String inbox = hospital.email("safety");
    if (mailboxOf(inbox).isEmpty()) {
      post.open(hospital, "safety", mailboxes);
    }
    post.send(inbox, mail(inbox, subject, body));
    assertThat(post.collect(hospital, poller, mailboxes)).isEqualTo(1);
    runJobs();
  }

  private List<String> mailboxOf(String address) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        "select address from mailboxes where address = ?", String.class, address)));
  }

  private static String mail(String to, String subject, String body) {
    return """
    From: Vera <visitor@out.example>
    To: %s
    Subject: %s

    %s
    """
        .formatted(to, subject, body);
  }

  /** The notices are written and their mails are sent. */
  private void tell() {
    new Deliveries(jdbc, transaction).done(hospital);
    post.dispatch(hospital, context);
  }

  /**
   * All that are due, as the job executor runs them; it stands still and has to believe it runs.
   */
  private void runJobs() {
    JobExecutor asked =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    ReflectionTestUtils.invokeMethod(asked, "ensureInitialization");
    ReflectionTestUtils.setField(asked, "isActive", true);
    try {
      List<String> due = dueJobs();
      assertThat(due).isNotEmpty();
      for (String job : due) {
        executor.getExecuteJobsRunnable(List.of(job), (ProcessEngineImpl) engine).run();
      }
    } finally {
      ReflectionTestUtils.setField(asked, "isActive", false);
    }
  }

  private List<String> dueJobs() {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        """
                        select id_
                        from act_ru_job
                        where tenant_id_ = ?
                          and (duedate_ is null or duedate_ <= ?)
                        """,
                        String.class,
                        hospital.slug(),
                        Timestamp.from(clock.instant()))));
  }

  /** Of this organization: others may be at work as well. */
  private List<Told> spans(SpanCollector collector) {
    await().until(() -> !collector.spans().isEmpty());
    return collector.spans().stream()
        .filter(
            span -> hospital.id().toString().equals(span.attributes().get("orgo.organization_id")))
        .toList();
  }

  private static List<Told> named(List<Told> spans, String name) {
    return spans.stream().filter(span -> span.name().equals(name)).toList();
  }

  private static Told only(List<Told> spans, String name) {
    assertThat(named(spans, name)).as(name).hasSize(1);
    return named(spans, name).get(0);
  }

  private static Told parent(Told span, List<Told> spans) {
    Map<String, Told> byId =
        spans.stream().collect(Collectors.toMap(Told::id, Function.identity()));
    assertThat(byId).as("the parent of %s", span).containsKey(span.parent());
    return byId.get(span.parent());
  }
}
