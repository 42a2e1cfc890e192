package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.stories.CaseVariant.aCaseVariant;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.cases.Case;
import org.orgo.cases.CaseAction;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseEvent;
import org.orgo.cases.CaseId;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst changes what happens to cases, for the own organization and nobody else. */
@OrgoTest
class CaseVariantTests {

  private static final String WORK = "userTask_workOnIt";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess engine;
  @Autowired AuditLog audit;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired TaskBoard taskBoard;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private TestOrganization garage;
  private TestOrganization neighbour;

  @BeforeEach
  void found() {
    garage = organizations.found("retail_chain");
    neighbour = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_further_wait_state_is_a_further_button_for_the_own_organization_only() {
    deploy(aCaseVariant().withWaitingForTheAuthority());
    Case ours = act(garage, open(garage), "start");
    Case theirs = act(neighbour, open(neighbour), "start");

    assertThat(offered(garage, ours))
        .containsExactlyInAnyOrder("resolve", "archive", "ask_the_authority");
    assertThat(offered(neighbour, theirs)).containsExactly("resolve", "archive");
    Api.Answer overHttp = api(garage).get("/cases/" + ours.caseId() + "/actions");
    assertThat(overHttp.body()).contains("ask_the_authority", "Ask the authority");
    assertThat(api(neighbour).post(path(theirs, "ask_the_authority"), "{}").status())
        .isEqualTo(409);
  }

  @Test
  void a_case_waits_where_the_analyst_drew_it_and_goes_on_from_there() {
    deploy(aCaseVariant().withWaitingForTheAuthority());
    Case started = act(garage, open(garage), "start");
    int before = events(started).size();

    Api.Answer asked = api(garage).post(path(started, "ask_the_authority"), "{}");

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.json().path("status").asText()).isEqualTo("IN_PROGRESS");
    assertThat(offered(garage, started)).containsExactly("authority_answered");
    assertThat(api(garage).post(path(started, "resolve"), "{}").status()).isEqualTo(409);
    assertThat(events(started)).hasSize(before + 1);
    assertThat(last(started).data().path("place").asText()).isEqualTo("Wait for the authority");
    assertThat(audited(started)).isEqualTo(before + 1);
    act(garage, started, "authority_answered");
    assertThat(offered(garage, started)).contains("resolve");
  }

  @Test
  void a_case_stays_in_the_version_it_was_opened_in_also_before_anything_happened_to_it() {
    Case untouched = open(garage);
    Case started = act(garage, open(garage), "start");
    deploy(aCaseVariant().withWaitingForTheAuthority());

    act(garage, untouched, "start");

    assertThat(offered(garage, untouched)).doesNotContain("ask_the_authority");
    assertThat(offered(garage, started)).doesNotContain("ask_the_authority");
    assertThat(offered(garage, act(garage, open(garage), "start"))).contains("ask_the_authority");
  }

  @Test
  void a_transition_may_ask_for_a_form_and_for_a_reason() {
    deploy(
        aCaseVariant()
            .withChoice(
                "gateway_leaveWork",
                "hand_in",
                "Hand in",
                "userTask_resolved",
                "orgo.form=maintenance-work-done")
            .withChoice(
                "gateway_leaveWork",
                "give_up",
                "Give up",
                "userTask_resolved",
                "orgo.reason=required"));
    Case theCase = act(garage, open(garage), "start");

    assertThat(api(garage).post(path(theCase, "hand_in"), "{}").status()).isEqualTo(422);
    assertThat(api(garage).post(path(theCase, "give_up"), "{}").status()).isEqualTo(422);
    assertThat(api(garage).get("/cases/" + theCase.caseId() + "/actions").body())
        .contains("what_was_done");
    Api.Answer done =
        api(garage)
            .post(
                path(theCase, "hand_in"),
                "{\"form\":{\"what_was_done\":\"New seal\",\"asset\":\"Tap 12\",\"cost\":4}}");

    assertThat(done.status()).isEqualTo(200);
    assertThat(
            done.json()
                .path("metadata")
                .path("maintenance-work-done")
                .path("what_was_done")
                .asText())
        .isEqualTo("New seal");
  }

  @Test
  void a_timer_moves_a_case_by_itself_and_says_so() {
    deploy(aCaseVariant().withTimer(WORK, "P30D", "userTask_resolved"));
    Case started = act(garage, open(garage), "start");
    int before = events(started).size();
    clock.advance(Duration.ofDays(29));
    assertThat(jobs.runDue(garage)).isZero();

    clock.advance(Duration.ofDays(2));
    assertThat(jobs.runDue(garage)).isEqualTo(1);

    assertThat(read(started).status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(events(started)).hasSize(before + 1);
    assertThat(last(started).actorUserId()).isNull();
    assertThat(last(started).data().has("action")).isFalse();
    assertThat(offered(garage, started)).containsExactly("reopen", "archive");
  }

  @Test
  void a_timer_on_an_untouched_case_runs_from_its_opening() {
    deploy(aCaseVariant().withTimer("userTask_waitForStart", "P30D", "event_archived"));
    Case untouched = open(garage);
    Task task = taskOf(untouched);

    clock.advance(Duration.ofDays(31));
    runJobs();

    assertThat(read(untouched).status()).isEqualTo(CaseStatus.ARCHIVED);
    assertThat(garage.asSystem(() -> taskBoard.get(task.taskId())).status())
        .isEqualTo(TaskStatus.CANCELLED);
    assertThat(events(untouched)).hasSize(2);
  }

  @Test
  void a_reminder_leaves_the_case_where_it_is() {
    deploy(aCaseVariant().withReminder(WORK, "P30D"));
    Case started = act(garage, open(garage), "start");

    clock.advance(Duration.ofDays(31));
    assertThat(jobs.runDue(garage)).isEqualTo(1);

    assertThat(read(started)).isEqualTo(started);
    assertThat(act(garage, started, "resolve").status()).isEqualTo(CaseStatus.RESOLVED);
  }

  @Test
  void the_start_of_a_task_moves_the_case_along_the_analysts_own_flow() {
    deploy(
        aCaseVariant()
            .withPlace("userTask_triage", "Sort it out", "IN_PROGRESS")
            .withChoice("userTask_triage", "sorted_out", "Sorted out", WORK)
            .replacing(
                "name=\"First task started\" sourceRef=\"gateway_leaveOpen\" targetRef=\"userTask_workOnIt\"",
                "name=\"First task started\" sourceRef=\"gateway_leaveOpen\" targetRef=\"userTask_triage\""));
    Case theCase = open(garage);
    Task task = taskOf(theCase);

    garage.as("worker", () -> tasks.act(task.taskId(), command("start")));

    assertThat(read(theCase).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(offered(garage, theCase)).containsExactly("sorted_out");
  }

  @Test
  void what_only_the_system_takes_is_offered_to_nobody() {
    Case theCase = open(garage);

    assertThat(offered(garage, theCase)).containsExactly("start", "resolve", "archive");
    assertThat(api(garage).post(path(theCase, "task_started"), "{}").status()).isEqualTo(409);
  }

  @Test
  void who_may_not_move_a_case_is_offered_nothing() {
    Case theCase = open(garage);

    assertThat(garage.as("hr", () -> board.actions(theCase.caseId()))).isEmpty();
  }

  @Test
  void a_lawless_diagram_is_refused_by_the_desk() {
    CaseVariant lawless =
        aCaseVariant().withChoice("gateway_leaveWork", "back", "Back", "userTask_waitForStart");

    assertThatThrownBy(() -> deploy(lawless))
        .isInstanceOfSatisfying(
            DeploymentRefused.class,
            refused ->
                assertThat(refused.findings())
                    .anySatisfy(
                        finding -> {
                          assertThat(finding.element()).isEqualTo("flow_gateway_leaveWork_back");
                          assertThat(finding.rule()).isEqualTo("case-law");
                          assertThat(finding.line()).isPositive();
                        }));
  }

  @Test
  void a_lawless_diagram_is_refused_by_the_engine_itself() {
    CaseVariant lawless =
        aCaseVariant().withChoice("gateway_leaveWork", "back", "Back", "userTask_waitForStart");

    assertThatThrownBy(
            () ->
                garage.as(
                    "admin",
                    () ->
                        engine.call(
                            () ->
                                repository
                                    .createDeployment()
                                    .name("past the desk")
                                    .tenantId(garage.slug())
                                    .addString(CaseVariant.FILE, lawless.text())
                                    .deploy())))
        .hasMessageContaining("leads from IN_PROGRESS");
  }

  private void deploy(CaseVariant variant) {
    garage.as("admin", () -> deployments.deploy("variant", variant.files()));
  }

  private Case open(TestOrganization organization) {
    CaseId id = organization.asSystem(() -> desk.open(aCase().draft()));
    return organization.asSystem(() -> board.get(id));
  }

  private Task taskOf(Case theCase) {
    return garage.asSystem(
        () ->
            tasks.open(
                aTask()
                    .ofCase(theCase.caseId().value())
                    .toReactWithin(Duration.ofDays(90))
                    .draft()));
  }

  private Case act(TestOrganization organization, Case theCase, String action) {
    return organization.as("worker", () -> desk.act(theCase.caseId(), command(action)));
  }

  private static ActionCommand command(String action) {
    return new ActionCommand(action, null, null, null);
  }

  private List<String> offered(TestOrganization organization, Case theCase) {
    return organization.as("worker", () -> board.actions(theCase.caseId())).stream()
        .map(CaseAction::action)
        .toList();
  }

  private Case read(Case theCase) {
    return garage.asSystem(() -> board.get(theCase.caseId()));
  }

  private List<CaseEvent> events(Case theCase) {
    return garage.asSystem(() -> board.events(theCase.caseId()));
  }

  private CaseEvent last(Case theCase) {
    List<CaseEvent> all = events(theCase);
    return all.get(all.size() - 1);
  }

  private int audited(Case theCase) {
    return garage.asSystem(() -> audit.about("case", theCase.caseId())).size();
  }

  private void runJobs() {
    clock.advance(Duration.ofMillis(5));
    jobs.runDue(garage);
  }

  private Api api(TestOrganization organization) {
    return new Api(port, organization, "worker");
  }

  private static String path(Case theCase, String action) {
    return "/cases/" + theCase.caseId() + "/actions/" + action;
  }
}
