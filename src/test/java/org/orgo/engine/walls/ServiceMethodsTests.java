package org.orgo.engine.walls;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.ProbeLedger;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every method of every service of the engine, called by one organization with ids of another. */
@OrgoTest
class ServiceMethodsTests {

  /**
   * They take objects that the engine gave out before. Those that can change something are tried in
   * {@link BuilderCallsTests}; batches, authorizations and accounts are refused as kinds of rows.
   */
  private static final String BY_HAND =
      """
      AuthorizationService.isUserAuthorized(String,List,Permission,Resource)
      AuthorizationService.isUserAuthorized(String,List,Permission,Resource,String)
      AuthorizationService.saveAuthorization(Authorization)
      ExternalTaskService.setRetriesAsync(List,ExternalTaskQuery,int)
      FilterService.count(String,Query)
      FilterService.list(String,Query)
      FilterService.listPage(String,Query,int,int)
      FilterService.saveFilter(Filter)
      FilterService.singleResult(String,Query)
      HistoryService.deleteHistoricDecisionInstancesAsync(HistoricDecisionInstanceQuery,String)
      HistoryService.deleteHistoricDecisionInstancesAsync(List,HistoricDecisionInstanceQuery,String)
      IdentityService.checkPasswordAgainstPolicy(PasswordPolicy,String)
      IdentityService.checkPasswordAgainstPolicy(PasswordPolicy,String,User)
      IdentityService.checkPasswordAgainstPolicy(String,User)
      IdentityService.saveGroup(Group)
      IdentityService.saveTenant(Tenant)
      IdentityService.saveUser(User)
      IdentityService.setUserPicture(String,Picture)
      ManagementService.databaseSchemaUpgrade(Connection,String,String)
      ManagementService.getTableName(Class)
      ManagementService.registerProcessApplication(String,ProcessApplicationReference)
      ManagementService.setJobRetriesAsync(JobQuery,int)
      ManagementService.setJobRetriesAsync(List,JobQuery,int)
      RepositoryService.createDeployment(ProcessApplicationReference)
      RuntimeService.newMigration(MigrationPlan)
      TaskService.saveAttachment(Attachment)
      TaskService.saveTask(Task)
      """;

  @Autowired TestOrganizations organizations;
  @Autowired ProcessEngine engine;
  @Autowired EngineAccess access;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization attacker;
  private EngineRows rows;
  private Victim victim;
  private ServiceCalls services;

  /** The engine logs each failed command at length, and here nearly all fail. */
  private final Logger engineLog = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");

  private final Level level = engineLog.getLevel();

  @AfterEach
  void logAgain() {
    engineLog.setLevel(level);
  }

  @BeforeEach
  void found() {
    engineLog.setLevel(Level.OFF);
    attacker = organizations.found("retail_chain");
    TestOrganization other = organizations.found("retail_chain");
    rows = new EngineRows(jdbc, transaction, attacker);
    victim = Victim.make(other, desk, access, engine, rows);
    services = new ServiceCalls(engine);
  }

  @Test
  void each_method_is_called_here_or_has_a_case_of_its_own() {
    TreeSet<String> notCalled =
        services.all().stream()
            .filter(call -> !ServiceCalls.canBeCalled(call))
            .map(ServiceCalls.Call::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(notCalled).isEqualTo(new TreeSet<>(BY_HAND.lines().toList()));
  }

  @Test
  void a_foreign_id_changes_nothing_and_looks_like_one_that_does_not_exist() {
    String absent = UUID.randomUUID().toString();
    Map<String, String> differences = new LinkedHashMap<>();
    List<String> effects = new ArrayList<>();
    Map<String, String> before = rows.of(victim.organization());
    int calls = 0;
    for (ServiceCalls.Call call : callable()) {
      String expected = outcome(call, absent);
      for (Map.Entry<String, String> id : victim.ids().entrySet()) {
        String actual = outcome(call, id.getValue());
        calls++;
        if (!actual.equals(expected)) {
          differences.put(call.name() + " with " + id.getKey(), expected + " / " + actual);
        }
      }
      before = compared(call, before, effects);
    }

    ProbeLedger.record(getClass(), "foreign ids", calls);
    LoggerFactory.getLogger(getClass()).info("{} calls with foreign ids, 0 effects", calls);
    assertThat(effects).as("effects").isEmpty();
    assertThat(differences).as("absent / foreign").isEmpty();
    assertThat(calls).isGreaterThan(3_000);
  }

  @Test
  void a_shared_id_changes_nothing_that_is_shared() {
    List<String> effects = new ArrayList<>();
    int calls = 0;
    Map<String, String> before = rows.of(victim.organization());
    for (ServiceCalls.Call call : callable()) {
      for (String id : sharedIds()) {
        outcome(call, id);
        calls++;
      }
      before = compared(call, before, effects);
    }
    ProbeLedger.record(getClass(), "shared ids", calls);
    assertThat(effects).isEmpty();
  }

  private List<String> sharedIds() {
    return List.of(
        "task-lifecycle",
        rows.anyId("act_re_procdef", "tenant_id_ is null and key_ = 'task-lifecycle'"),
        rows.anyId("act_re_decision_def", "tenant_id_ is null"),
        rows.anyId("act_re_deployment", "tenant_id_ is null"),
        rows.anyId("act_ru_jobdef", "tenant_id_ is null"));
  }

  private List<ServiceCalls.Call> callable() {
    return services.all().stream().filter(ServiceCalls::canBeCalled).toList();
  }

  private String outcome(ServiceCalls.Call call, String id) {
    return attacker.as("ops", () -> access.call(() -> services.outcome(call, id)));
  }

  private Map<String, String> compared(
      ServiceCalls.Call call, Map<String, String> before, List<String> effects) {
    Map<String, String> after = rows.of(victim.organization());
    after.forEach(
        (table, content) -> {
          if (!content.equals(before.get(table))) {
            effects.add(call.name() + " changed " + table);
          }
        });
    return after;
  }
}
