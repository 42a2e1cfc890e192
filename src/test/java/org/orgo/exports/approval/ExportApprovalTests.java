package org.orgo.exports.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFiles;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.ExportNotReady;
import org.orgo.exports.ExportStatus;
import org.orgo.exports.NewExport;
import org.orgo.exports.TooManyExports;
import org.orgo.exports.job.ExportJob;
import org.orgo.exports.job.ExportSteps;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.TaskDesk;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An export that somebody else has to approve, from its order to the end of its file. */
@OrgoTest
class ExportApprovalTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk tasks;
  @Autowired ExportDesk desk;
  @Autowired ExportFiles files;
  @Autowired ExportApprovals approvals;
  @Autowired ExportSteps steps;
  @Autowired ExportJob job;
  @Autowired EngineJobs engineJobs;
  @Autowired AuditLog audit;
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
  void it_is_written_when_somebody_else_has_approved_it_and_deleted_when_its_time_is_over() {
    Export order = ordered("compliance");
    assertThat(order.status()).isEqualTo(ExportStatus.AWAITING_APPROVAL);
    assertThat(unit.asSystem(job::writeNext)).as("nothing to write").isFalse();
    assertThat(unit.as("head", approvals::countWaiting)).isEqualTo(1);
    assertThat(unit.as("compliance", approvals::countWaiting)).as("the own one").isZero();

    unit.run("head", () -> approvals.approve(order.exportId()));

    assertThat(seen(order).status()).isEqualTo(ExportStatus.QUEUED);
    assertThat(unit.asSystem(job::writeNext)).isTrue();
    assertThat(seen(order).status()).isEqualTo(ExportStatus.READY);
    assertThat(seen(order).decidedBy()).isEqualTo(unit.user("head"));
    assertThat(unit.as("compliance", () -> files.fetch(order.exportId())).rowCount()).isEqualTo(1);
    assertThat(seen(order).downloads()).isEqualTo(1);

    clock.advance(Duration.ofHours(25));
    assertThat(engineJobs.runDue(unit)).isPositive();

    assertThat(chunks(order)).isZero();
    assertThatThrownBy(() -> unit.as("compliance", () -> files.fetch(order.exportId())))
        .isInstanceOf(ExportNotReady.class);
    assertThat(unit.asSystem(() -> audit.about("export", order.exportId())))
        .extracting(AuditEntry::action)
        .containsExactly(
            "export.requested", "export.approved", "export.written", "export.downloaded");
  }

  @Test
  void nobody_approves_or_refuses_the_own_export() {
    Export order = ordered("compliance");
    assertThatThrownBy(() -> approve("compliance", order)).isInstanceOf(OwnExport.class);
    assertThatThrownBy(() -> unit.run("compliance", () -> approvals.refuse(order.exportId(), "No")))
        .isInstanceOf(OwnExport.class);
    assertThatThrownBy(
            () ->
                change(
                    "update exports set decided_by = requested_by where organization_id = ?",
                    unit.id().value()))
        .as("the database refuses as well")
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(seen(order).status()).isEqualTo(ExportStatus.AWAITING_APPROVAL);
  }

  @Test
  void a_refusal_gives_its_reason_and_ends_it() {
    Export order = ordered("compliance");
    assertThatThrownBy(() -> unit.run("head", () -> approvals.refuse(order.exportId(), " ")))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> assertThat(refused.errors()).extracting("field").containsExactly("reason"));

    unit.run("head", () -> approvals.refuse(order.exportId(), "Not for this purpose"));

    assertThat(seen(order).status()).isEqualTo(ExportStatus.REFUSED);
    assertThat(seen(order).failure()).isEqualTo("Not for this purpose");
    assertThat(unit.asSystem(job::writeNext)).isFalse();
    assertThatThrownBy(() -> approve("head", order)).isInstanceOf(ExportNotWaiting.class);
    assertThatThrownBy(() -> unit.as("compliance", () -> files.fetch(order.exportId())))
        .isInstanceOf(ExportNotReady.class);
  }

  @Test
  void what_nobody_decides_on_is_refused_after_a_week() {
    Export order = ordered("compliance");
    clock.advance(Duration.ofDays(8));
    assertThat(engineJobs.runDue(unit)).isPositive();

    assertThat(seen(order).status()).isEqualTo(ExportStatus.REFUSED);
    assertThat(seen(order).failure()).contains("Nobody decided");
    assertThatThrownBy(() -> approve("head", order)).isInstanceOf(ExportNotWaiting.class);
  }

  @Test
  void who_ordered_it_takes_it_back_as_long_as_nobody_has_decided() {
    Export order = ordered("compliance");
    assertThatThrownBy(() -> withdraw("analyst", order))
        .as("somebody else's is absent")
        .isInstanceOf(NotFound.class);

    withdraw("compliance", order);

    assertThat(seen(order).status()).isEqualTo(ExportStatus.WITHDRAWN);
    assertThat(unit.as("head", approvals::countWaiting)).isZero();
    assertThatThrownBy(() -> approve("head", order)).isInstanceOf(ExportNotWaiting.class);
    assertThatThrownBy(() -> withdraw("compliance", order)).isInstanceOf(ExportNotWaiting.class);
    assertThat(unit.asSystem(() -> audit.about("export", order.exportId())))
        .extracting(AuditEntry::action)
        .containsExactly("export.requested", "export.withdrawn");
    assertThat(endOf(order)).isEqualTo("event_orderWithdrawn");

    Export approved = ordered("compliance");
    approve("head", approved);
    assertThatThrownBy(() -> withdraw("compliance", approved))
        .as("somebody has decided")
        .isInstanceOf(ExportNotWaiting.class);
  }

  private void withdraw(String who, Export order) {
    unit.run(who, () -> approvals.withdraw(order.exportId()));
  }

  @Test
  void a_waiting_order_is_withdrawn_on_the_page_and_in_rest() {
    Visitor officer = Visitor.of(sessions, unit, "compliance", port);
    Export first = ordered("compliance");
    Export second = ordered("compliance");
    assertThat(officer.get("/exports").body())
        .contains("/exports/" + first.exportId() + "/withdraw");

    officer.post("/exports/" + first.exportId() + "/withdraw", Map.of());

    assertThat(seen(first).status()).isEqualTo(ExportStatus.WITHDRAWN);
    assertThat(officer.get("/exports").body())
        .contains("nobody has to decide on it")
        .doesNotContain("/exports/" + first.exportId() + "/withdraw");
    assertThat(officer.post("/exports/" + first.exportId() + "/withdraw", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(seen(second).status()).isEqualTo(ExportStatus.AWAITING_APPROVAL);
  }

  @Test
  void what_waits_for_approval_counts_among_the_two_at_once() {
    ordered("compliance");
    Export second = ordered("compliance");
    assertThatThrownBy(() -> ordered("compliance")).isInstanceOf(TooManyExports.class);
    unit.run("head", () -> approvals.refuse(second.exportId(), "One is enough"));
    ordered("compliance");
  }

  @Test
  void nothing_is_queued_that_nobody_approved_whatever_a_diagram_draws() {
    Export order = ordered("compliance");
    assertThatThrownBy(() -> unit.runAsSystem(() -> steps.queue(order.exportId())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                change(
                    "update exports set status = 'QUEUED' where organization_id = ?",
                    unit.id().value()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void who_may_not_approve_neither_sees_nor_decides_and_a_foreign_one_is_absent() {
    Export order = ordered("compliance");
    assertThatThrownBy(() -> approve("analyst", order)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> unit.as("analyst", () -> approvals.waiting(new PageRequest(null, 10))))
        .isInstanceOf(NotAllowed.class);
    TestOrganization others = organizations.found("military_organization");
    assertThatThrownBy(() -> others.run("head", () -> approvals.approve(order.exportId())))
        .isInstanceOf(NotFound.class);
    assertThat(others.as("head", () -> approvals.waiting(new PageRequest(null, 10)).items()))
        .isEmpty();
  }

  @Test
  void an_organization_may_ask_for_it_where_its_profile_does_not_and_reports_need_none() {
    TestOrganization hospital = organizations.found("hospital");
    assertThat(hospital.as("compliance", () -> desk.request(wanted(ExportKind.TASKS))).status())
        .isEqualTo(ExportStatus.QUEUED);
    ObjectNode own = JsonNodeFactory.instance.objectNode().put("exports.second_person", true);
    TestOrganization strict = organizations.found("hospital", own);
    assertThat(strict.as("compliance", () -> desk.request(wanted(ExportKind.CASES))).status())
        .isEqualTo(ExportStatus.AWAITING_APPROVAL);
    ExportFilter load =
        new ExportFilter(
            null, null, null, null, null, null, null, "load", null, null, null, null, null);
    NewExport report = new NewExport(ExportKind.REPORT, ExportFormat.CSV, "Board", List.of(), load);
    assertThat(strict.as("compliance", () -> desk.request(report)).status())
        .isEqualTo(ExportStatus.QUEUED);
  }

  @Test
  void the_page_tells_what_is_asked_for_and_refuses_in_words() {
    Export order = ordered("compliance");
    String decide = "/exports/approvals/" + order.exportId();
    Visitor officer = Visitor.of(sessions, unit, "compliance", port);
    Visitor head = Visitor.of(sessions, unit, "head", port);

    assertThat(officer.get("/exports/approvals").body())
        .contains("Claim of the insurer", "You ordered this export")
        .doesNotContain(decide + "/approve");
    assertThat(officer.post(decide + "/approve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(head.get("/exports/approvals").body())
        .contains("Claim of the insurer", "compliance", decide + "/approve")
        .doesNotContain("Tap");
    assertThat(head.post(decide + "/refuse", Map.of("reason", " ")).statusCode()).isEqualTo(422);
    assertThat(head.post(decide + "/refuse", Map.of("reason", "No")).statusCode()).isEqualTo(303);
    assertThat(head.post(decide + "/approve", Map.of()).statusCode()).isEqualTo(409);
    assertThat(officer.get("/exports").body()).contains("Refused", "No");
  }

  private Export ordered(String user) {
    return unit.as(user, () -> desk.request(wanted(ExportKind.TASKS)));
  }

  private static NewExport wanted(ExportKind kind) {
    return new NewExport(
        kind, ExportFormat.CSV, "Claim of the insurer", List.of(), ExportFilter.none());
  }

  private void approve(String user, Export order) {
    unit.run(user, () -> approvals.approve(order.exportId()));
  }

  private Export seen(Export order) {
    return unit.as("compliance", () -> desk.get(order.exportId()));
  }

  private int chunks(Export order) {
    return unit.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from export_chunks where export_id = ?",
                        Integer.class,
                        order.exportId().value())));
  }

  private String endOf(Export order) {
    return unit.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select end_act_id_ from act_hi_procinst where business_key_ = ?",
                        String.class,
                        order.exportId().toString())));
  }

  private void change(String statement, Object... values) {
    unit.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(statement, values)));
  }
}
