package org.orgo.engine.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityStatistics;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts, sums and lists: nobody's contain another organization's rows. */
@OrgoTest
class ReportWallTests {

  /** Their answers are no rows and know no tenant; each with why no organization learns from it. */
  private static final Map<String, String> REVIEWED =
      """
      isUserAuthorizedForResource: authorizations are switched off and none is stored
      lockDeploymentLockProperty: locks a row and says nothing
      lockHistoryCleanupJobLockProperty: locks a row and says nothing
      lockInstallationIdLockProperty: locks a row and says nothing
      lockStartupLockProperty: locks a row and says nothing
      selectAuthorizationCountByQueryCriteria: authorizations are switched off and none is stored
      selectAuthorizedGroupIds: authorizations are switched off and none is stored
      selectBytesOfByteArray: no command asks it
      selectCaseInstanceIdsByCaseDefinitionId: cases are switched off
      selectCaseSentryPartsCountByQueryCriteria: cases are switched off
      selectDbSchemaVersion: the version of the tables
      selectDeploymentIdsByProcessInstances: of instances a batch names, and batches are refused
      selectFilterCountByQueryCriteria: filters are the installation's
      selectGroupCountByQueryCriteria: our directory answers instead
      selectHistoricBatchIdsForCleanup: only the clean-up asks
      selectHistoricCaseInstanceIdsByCaseDefinitionId: cases are switched off
      selectHistoricCaseInstanceIdsForCleanup: only the clean-up asks
      selectHistoricDecisionInstanceIdsForCleanup: only the clean-up asks
      selectHistoricProcessInstanceIdsByProcessDefinitionId: to delete a definition, which is refused
      selectHistoricProcessInstanceIdsForCleanup: only the clean-up asks
      selectIdentityInfoKeysByUserIdAndType: notes about accounts, which nobody can write
      selectMembershipCount: our directory answers instead
      selectPreviousCamundaFormDefinitionId: of the same tenant
      selectPreviousCaseDefinitionId: cases are switched off
      selectPreviousDecisionDefinitionId: of the same tenant
      selectPreviousDecisionRequirementsDefinitionId: of the same tenant
      selectPreviousProcessDefinitionId: of the same tenant
      selectProcessInstanceIdsByProcessDefinitionId: to delete a definition, which is refused
      selectRevokeAuthorization: authorizations are switched off and none is stored
      selectSchemaLogEntryCountByQueryCriteria: the versions of the tables
      selectTaskMetricIdsForCleanup: only the clean-up asks
      selectTenantCountByQueryCriteria: our directory answers instead
      selectTenantMembershipCount: our directory answers instead
      selectUserCountByQueryCriteria: our directory answers instead
      """
          .lines()
          .map(line -> line.split(": "))
          .collect(Collectors.toMap(review -> review[0], review -> review[1]));

  @Autowired TestOrganizations organizations;
  @Autowired ProcessEngine engine;
  @Autowired EngineAccess access;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization asking;
  private TestOrganization other;
  private EngineRows rows;

  @BeforeEach
  void found() {
    asking = organizations.found("retail_chain");
    other = organizations.found("retail_chain");
    rows = new EngineRows(jdbc, transaction, asking);
  }

  @Test
  void a_query_whose_answer_is_no_row_knows_the_tenant_or_is_refused_or_reviewed()
      throws Exception {
    EngineStatements written = EngineStatements.read();
    Configuration known =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getSqlSessionFactory()
            .getConfiguration();
    TreeSet<String> open =
        written.names().stream()
            .filter(name -> !written.checksTenant(name))
            .filter(name -> !answersRows(known.getMappedStatement(name)))
            .filter(
                name ->
                    !name.matches(
                        ".*_(oracle|mssql|mysql|db2|h2|mssql_or_db2|db2_or_mssql|oracleDb2)"))
            .filter(name -> !ReportWall.isHeld(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(open).isEqualTo(new TreeSet<>(REVIEWED.keySet()));
  }

  private static boolean answersRows(MappedStatement statement) {
    return statement.getResultMaps().stream()
        .allMatch(map -> DbEntity.class.isAssignableFrom(map.getType()));
  }

  @Test
  void the_statistics_of_a_shared_definition_count_ones_own_instances_only() {
    Victim.make(other, desk, access, engine, rows);
    Victim.make(other, desk, access, engine, rows);
    assertThat(instancesInHistory()).isZero();
    Victim.make(asking, desk, access, engine, rows);
    assertThat(instancesInHistory()).isEqualTo(1);
  }

  private long instancesInHistory() {
    String definition =
        rows.anyId("act_re_procdef", "tenant_id_ is null and key_ = 'task-lifecycle'");
    return asking.as(
        "ops",
        () ->
            access.call(
                () -> {
                  var query =
                      engine
                          .getHistoryService()
                          .createHistoricActivityStatisticsQuery(definition)
                          .includeFinished()
                          .includeCanceled()
                          .includeCompleteScope()
                          .includeIncidents();
                  assertThat(query.count()).isEqualTo(query.listPage(0, 99).size());
                  return query.listPage(0, 99).stream()
                      .mapToLong(HistoricActivityStatistics::getInstances)
                      .max()
                      .orElse(0);
                }));
  }

  @Test
  void what_another_organization_does_shows_in_no_query_of_any_service() {
    Map<String, String> before = answers();
    Victim.make(other, desk, access, engine, rows);
    assertThat(answers()).isEqualTo(before);
    assertThat(before).hasSizeGreaterThan(45);
  }

  /** Each query without criteria: its count and its list. */
  private Map<String, String> answers() {
    Map<String, String> answers = new TreeMap<>();
    String shared = rows.anyId("act_re_procdef", "tenant_id_ is null and key_ = 'task-lifecycle'");
    for (ServiceCalls.Call call : new ServiceCalls(engine).all()) {
      if (Query.class.isAssignableFrom(call.method().getReturnType())) {
        answers.put(call.name(), asking.as("ops", () -> access.call(() -> answer(call, shared))));
      }
    }
    return answers;
  }

  private static String answer(ServiceCalls.Call call, String definition) {
    try {
      Method begin = call.method();
      Query<?, ?> query =
          (Query<?, ?>)
              (begin.getParameterCount() == 0
                  ? begin.invoke(call.service())
                  : begin.invoke(call.service(), definition));
      Object[] answer = new Object[1];
      Throwable refusal =
          catchThrowable(() -> answer[0] = query.count() + " / " + query.listPage(0, 900).size());
      return refusal == null ? (String) answer[0] : refusal.getClass().getSimpleName();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void reports_of_all_organizations_together_are_refused_by_name() {
    var management = engine.getManagementService();
    refused(() -> management.createMetricsQuery().sum());
    refused(management::getTableCount);
    refused(() -> management.createTablePageQuery().tableName("ACT_RU_TASK").listPage(0, 1));
    refused(() -> engine.getTaskService().createNativeTaskQuery().sql("select 1").count());
    refused(() -> engine.getHistoryService().createCleanableHistoricBatchReport().count());
  }

  private void refused(Runnable report) {
    Throwable refusal = catchThrowable(() -> asking.run("ops", () -> access.run(report)));
    assertThat(refusal.getCause() == null ? refusal : refusal.getCause())
        .isInstanceOf(EngineReportRefused.class);
  }
}
