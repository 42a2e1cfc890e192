package org.orgo.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.EngineGuard;
import org.orgo.engine.access.JobRetries;
import org.orgo.engine.access.TenantJobExecutor;
import org.orgo.engine.access.TenantOfInstances;
import org.orgo.engine.deployment.DeploymentDoor;
import org.orgo.engine.history.LeanHistoryProducer;
import org.orgo.engine.history.ProfileHistoryLevel;
import org.orgo.engine.history.RetentionByProfile;
import org.orgo.engine.models.ModelReaders;
import org.orgo.engine.walls.WallInterceptor;
import org.orgo.organizations.OrganizationStatuses;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.profile.LogLevel;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How the embedded engine is set up: tenants, jobs, history. The sandbox is a plugin of its own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class EngineConfiguration {

  static {
    ModelReaders.install();
  }

  /**
   * The engine's defaults let an idle executor sleep for a minute; a deadline must not wait for it.
   */
  private static final int MAX_SLEEP_MILLIS = 2_000;

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  ProcessEnginePlugin orgoEnginePlugin(
      Organizations organizations,
      OrganizationProfiles profiles,
      RetentionByProfile retention,
      DeploymentDoor door,
      EngineProperties properties) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(new TenantOfInstances(organizations));
        configuration.setTenantCheckEnabled(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(
            List.of(new EngineGuard(), new WallInterceptor(), door.interceptor()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
            List.of(new EngineGuard(), new WallInterceptor(), door.interceptor()));
        configuration.setAuthorizationEnabled(false);
        configuration.setEnableCmdExceptionLogging(false); // the wall's interceptor does, in a line
        configuration.setCustomHistoryLevels(
            List.of(new ProfileHistoryLevel(() -> logLevel(profiles))));
        configuration.setHistory(ProfileHistoryLevel.NAME);
        if (properties.leanHistory()) {
          configuration.setHistoryEventProducer(new LeanHistoryProducer());
        }
        configuration.setHistoryRemovalTimeProvider(retention);
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setCustomSessionFactories(sessionFactories(configuration, properties));
        configuration.setTaskMetricsEnabled(false);
        configuration.setDefaultNumberOfRetries(JobRetries.MAX_TRIES);
        configuration.setFailedJobRetryTimeCycle(JobRetries.PAUSES);
        configuration.setJobExecutorPreferTimerJobs(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
      }

      @Override
      public void postInit(ProcessEngineConfigurationImpl configuration) {
        TenantJobExecutor.prepare(configuration);
        if (properties.recentDefinitions()) {
          RecentDefinitionCache definitions = new RecentDefinitionCache();
          definitions.setDeployers(configuration.getDeployers());
          configuration.setDeploymentCache(definitions);
        }
      }
    };
  }

  private static List<SessionFactory> sessionFactories(
      ProcessEngineConfigurationImpl configuration, EngineProperties properties) {
    SessionFactory rows = new FastEntityManager.Factory(configuration::getIdGenerator, properties);
    return properties.recentDefinitions()
        ? List.of(rows, new RecentJobDefinitions.Sessions())
        : List.of(rows);
  }

  private static LogLevel logLevel(OrganizationProfiles profiles) {
    return CurrentTenant.find().isPresent()
        ? profiles.current().records().logLevel()
        : LogLevel.STANDARD;
  }

  @Bean
  ThreadPoolTaskExecutor engineJobThreads(EngineProperties properties) {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(properties.jobThreads());
    threads.setMaxPoolSize(properties.jobThreads());
    threads.setQueueCapacity(properties.jobQueue());
    threads.setThreadNamePrefix("job-");
    return threads;
  }

  @Bean
  JobExecutor jobExecutor(
      @Qualifier("engineJobThreads") ThreadPoolTaskExecutor engineJobThreads,
      EngineAccess access,
      Organizations organizations,
      OrganizationStatuses statuses,
      EngineProperties properties) {
    TenantJobExecutor executor =
        new TenantJobExecutor(
            access, organizations, statuses, engineJobThreads, properties.jobQueue());
    executor.setMaxJobsPerAcquisition(properties.jobsPerAcquisition());
    executor.setWaitTimeInMillis(500);
    executor.setWaitIncreaseFactor(1.5f);
    executor.setMaxWait(MAX_SLEEP_MILLIS);
    executor.setBackoffTimeInMillis(50);
    executor.setMaxBackoff(1_000);
    executor.setLockTimeInMillis(60_000);
    return executor;
  }
}
