package org.orgo.exports.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.people.PeopleFixtures.anAccount;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.compliance.reidentification.Reidentification;
import org.orgo.compliance.reidentification.ReidentificationDesk;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.NewExport;
import org.orgo.exports.job.ExportJob;
import org.orgo.notifications.Notice;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.Notices;
import org.orgo.people.Actors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is asked to decide on a request, and who asked, is told. */
@OrgoTest
class RequestNoticesTests {

  private static final String WHY = "The court asks, file 12 O 44";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard board;
  @Autowired Persons persons;
  @Autowired UserAccounts accounts;
  @Autowired Actors actors;
  @Autowired ExportDesk desk;
  @Autowired ExportApprovals approvals;
  @Autowired ExportJob job;
  @Autowired ReidentificationDesk reidentifications;
  @Autowired Notices notices;
  @Autowired EngineJobs engineJobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @Autowired
  @Qualifier("exportRounds")
  SmartLifecycle rounds;

  private TestOrganization unit;

  @BeforeEach
  void nothingIsWrittenByItself() {
    rounds.stop();
    unit = organizations.found("military_organization");
    unit.runAsSystem(() -> tasks.open(aTask().titled("Tap").visible(Visibility.PUBLIC).draft()));
  }

  @AfterEach
  void goOn() {
    clock.reset();
    rounds.start();
  }

  @Test
  void who_may_approve_an_export_is_told_that_it_waits_and_nobody_else_is() {
    Export order = ordered();

    assertThat(about(order, "head")).containsExactly(NoticeKind.REQUEST_MADE);
    assertThat(unit.as("head", notices::unread)).isPositive();
    assertThat(about(order, "worker")).as("without the right").isEmpty();
    assertThat(about(order, "compliance")).as("who asked").isEmpty();
    assertThat(mails("head"))
        .singleElement()
        .asString()
        .startsWith("[Orgo] An export waits for your decision.")
        .contains("/exports/approvals")
        .doesNotContain("court", "Tap", order.exportId().toString());
    assertThat(mails("worker")).isEmpty();
  }

  @Test
  void who_lost_the_right_meanwhile_does_not_find_the_notice() {
    Export order = ordered();
    unit.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update roles set permissions = array_remove(permissions,"
                            + " 'export.approve')")));

    assertThat(about(order, "head")).isEmpty();
    assertThat(unit.as("head", () -> requests("head"))).isEmpty();
  }

  @Test
  void a_withdrawn_request_takes_its_notices_and_unsent_mails_back() {
    Export order = ordered();

    unit.run("compliance", () -> approvals.withdraw(order.exportId()));

    assertThat(about(order, "head")).isEmpty();
    assertThat(mails("head")).isEmpty();
    assertThat(about(order, "compliance")).as("who withdrew it knows").isEmpty();
  }

  @Test
  void who_asked_is_told_of_the_approval_and_by_mail_when_the_file_is_there() {
    Export order = ordered();
    unit.run("head", () -> approvals.approve(order.exportId()));
    assertThat(about(order, "compliance")).containsExactly(NoticeKind.REQUEST_APPROVED);
    assertThat(about(order, "head")).as("decided").isEmpty();
    assertThat(mails("compliance")).isEmpty();

    unit.asSystem(job::writeNext);

    assertThat(about(order, "compliance"))
        .containsExactlyInAnyOrder(NoticeKind.REQUEST_READY, NoticeKind.REQUEST_APPROVED);
    assertThat(mails("compliance"))
        .singleElement()
        .asString()
        .startsWith("[Orgo] Your export is ready");
  }

  @Test
  void who_asked_is_told_of_a_refusal_without_its_reason() {
    Export order = ordered();

    unit.run("head", () -> approvals.refuse(order.exportId(), "Ask the director"));

    assertThat(about(order, "compliance")).containsExactly(NoticeKind.REQUEST_REFUSED);
    assertThat(mails("compliance")).singleElement().asString().doesNotContain("director");
  }

  @Test
  void who_asked_is_told_when_nobody_decided_in_time() {
    Export order = ordered();
    clock.advance(Duration.ofDays(8));
    engineJobs.runDue(unit);

    assertThat(about(order, "compliance")).containsExactly(NoticeKind.REQUEST_LAPSED);
    assertThat(about(order, "head")).isEmpty();
  }

  @Test
  void an_export_that_nobody_has_to_approve_asks_nobody_and_sends_no_mail() {
    unit = organizations.found("hospital");
    Export order = ordered();
    assertThat(about(order, "head")).isEmpty();

    unit.asSystem(job::writeNext);

    assertThat(about(order, "compliance")).containsExactly(NoticeKind.REQUEST_READY);
    assertThat(mails("compliance")).isEmpty();
  }

  @Test
  void its_notice_leads_to_the_decision_and_is_read_once_that_page_was_opened() {
    Export order = ordered();
    Visitor head = Visitor.of(sessions, unit, "head", port);
    assertThat(head.get("/notifications").body())
        .contains("An export waits for your decision.", "href=\"/exports/approvals\"");

    head.get("/exports/approvals");

    assertThat(unread(order, "head")).isEmpty();
  }

  @Test
  void another_organization_is_told_nothing() {
    TestOrganization other = organizations.found("military_organization");
    Export order = ordered();

    assertThat(
            other.as("head", () -> notices.list(null, 50, false).items()).stream()
                .filter(notice -> order.exportId().value().equals(notice.exportId())))
        .isEmpty();
  }

  @Test
  void who_may_consent_to_opening_a_person_is_asked_and_who_asked_is_answered() {
    UserId colleague =
        unit.asSystem(() -> accounts.create(anAccount().holding("Compliance.Officer").draft()));

    Reidentification asked = asksForAPerson();

    assertThat(asked.isPending()).isTrue();
    assertThat(requests("compliance")).as("who asked").isEmpty();
    assertThat(requests("worker")).as("without the right").isEmpty();
    assertThat(as(colleague, () -> notices.list(null, 50, true).items()))
        .filteredOn(notice -> notice.request() != null)
        .extracting(Notice::reidentificationId)
        .containsExactly(asked.reidentificationId().value());

    as(colleague, () -> reidentifications.deny(asked.reidentificationId(), WHY));

    assertThat(as(colleague, () -> notices.list(null, 50, false).items()))
        .noneMatch(notice -> notice.request() != null);
    assertThat(requests("compliance")).containsExactly(NoticeKind.REQUEST_REFUSED);
    assertThat(mails("compliance")).singleElement().asString().doesNotContain("court", "Lea");
  }

  private Export ordered() {
    return unit.as(
        "compliance",
        () ->
            desk.request(
                new NewExport(
                    ExportKind.TASKS, ExportFormat.CSV, WHY, List.of(), ExportFilter.none())));
  }

  private Reidentification asksForAPerson() {
    PersonId lea = unit.asSystem(() -> persons.findOrCreate("lea@a.example", "Lea").personId());
    TaskId task =
        unit.asSystem(
            () ->
                tasks
                    .open(aTask().visible(Visibility.ANONYMISED).askedForBy(lea).draft())
                    .taskId());
    PersonId called = unit.asSystem(() -> board.get(task)).requesterPersonId();
    return unit.as(
        "compliance", () -> reidentifications.request("task", task.value(), called, WHY));
  }

  private <T> T as(UserId user, Supplier<T> work) {
    return unit.asSystem(() -> CurrentActor.as(actors.find(user).orElseThrow(), work));
  }

  private List<NoticeKind> requests(String user) {
    return unit.as(user, () -> notices.list(null, 50, false).items()).stream()
        .filter(notice -> notice.request() != null)
        .map(Notice::kind)
        .toList();
  }

  private List<NoticeKind> about(Export order, String user) {
    return found(order, user, false);
  }

  private List<NoticeKind> unread(Export order, String user) {
    return found(order, user, true);
  }

  private List<NoticeKind> found(Export order, String user, boolean unread) {
    return unit.as(user, () -> notices.list(null, 50, unread).items()).stream()
        .filter(notice -> order.exportId().value().equals(notice.exportId()))
        .map(Notice::kind)
        .toList();
  }

  private List<String> mails(String user) {
    return unit.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        "select subject || ' ' || body from outgoing_emails where to_address = ?"
                            + " and task_id is null",
                        String.class,
                        unit.email(user))));
  }
}
