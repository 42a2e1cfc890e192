package org.orgo.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.feel.CachingFeelEngine;

/** The tables where they really lie: in the repository of an engine on PostgreSQL. */
class DecisionsOnTheEngineTests {
  private static final String KEY = "escalation-path";
  private static final DecisionKey PATH = new DecisionKey(KEY);
  private static final Map<String, Object> STAFF =
      Map.of("granularity", "moderate", "level", "STAFF", "owningFunction", "Ops");

  private static final TableCache KNOWN = new TableCache(Ticker.disabledTicker());
  private static EmbeddedPostgres database;
  private static ProcessEngine engine;

  private Optional<String> tenant = Optional.empty();
  private final Decisions decisions =
      new Decisions(
          new RepositoryTables(engine.getRepositoryService()),
          KNOWN,
          new TableReader(true),
          () -> tenant);

  @BeforeAll
  static void startTheEngine() throws IOException {
    database = EmbeddedPostgres.start();
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(database.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setProcessEngineName("decisions");
    configuration.setJobExecutorActivate(false);
    configuration.setQueryMaxResultsLimit(200);
    configuration.getProcessEnginePlugins().add(new DecisionsPlugin(KNOWN, true));
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void stopTheEngine() throws IOException {
    engine.close();
    database.close();
  }

  @AfterEach
  void deleteTheTables() {
    engine
        .getRepositoryService()
        .createDeploymentQuery()
        .list()
        .forEach(each -> engine.getRepositoryService().deleteDeployment(each.getId(), true));
    KNOWN.somethingWasDeployed(Optional.empty());
  }

  @Test
  void the_shared_table_answers_until_the_organization_deploys_its_own() {
    deploy(null, TableFiles.xml(KEY));
    tenant = Optional.of("elm");
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");

    deploy("elm", TableFiles.xml(KEY).replace("\"LEAD\"", "\"TEAM\""));
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("TEAM");
    deploy("elm", TableFiles.xml(KEY).replace("<text>\"LEAD\"</text>", "<text>\"HEAD\"</text>"));

    assertThat(decisions.evaluate(PATH, STAFF).version()).isEqualTo(2);
    tenant = Optional.of("oak");
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");
    tenant = Optional.empty();
    assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");
  }

  @Test
  void a_person_may_ask_although_the_engine_refuses_queries_without_an_end() {
    deploy(null, TableFiles.xml(KEY));
    deploy("elm", TableFiles.xml(KEY));
    tenant = Optional.of("elm");
    engine.getIdentityService().setAuthenticatedUserId("ann");
    try {
      assertThat(decisions.evaluate(PATH, STAFF).text("nextLevel")).isEqualTo("LEAD");
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void each_version_in_use_is_listed_once() {
    deploy(null, TableFiles.xml(KEY));
    deploy(null, TableFiles.xml(KEY).replace("One level up", "Up one level"));
    deploy("elm", TableFiles.xml(KEY));

    assertThat(decisions.versionsInUse(PATH))
        .extracting(table -> table.tenant().orElse("shared") + " " + table.version())
        .containsExactlyInAnyOrder("shared 2", "elm 1");
  }

  @Test
  void asking_leaves_nothing_in_the_history() {
    deploy(null, TableFiles.xml(KEY));

    decisions.evaluate(PATH, STAFF);

    assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count()).isZero();
  }

  @Test
  void the_engines_own_evaluation_speaks_the_same_feel() {
    deploy(null, TableFiles.xml(KEY));

    assertThat(
            engine
                .getDecisionService()
                .evaluateDecisionTableByKey(KEY, STAFF)
                .getSingleResult()
                .<String>getEntry("nextLevel"))
        .isEqualTo("LEAD");
    assertThat(
            engine.getProcessEngineConfiguration()
                    instanceof StandaloneProcessEngineConfiguration it
                ? it.getDmnEngineConfiguration().getFeelEngine()
                : null)
        .isInstanceOf(CachingFeelEngine.class);
  }

  private static void deploy(String slug, String xml) {
    engine
        .getRepositoryService()
        .createDeployment()
        .tenantId(slug)
        .addString(KEY + ".dmn", xml)
        .deploy();
  }
}
