package org.orgo.testing;

import org.camunda.bpm.engine.ManagementService;
import org.orgo.engine.access.EngineAccess;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets tests fire the engine's jobs by hand, and notes which parts of the diagrams they pass. */
@TestConfiguration(proxyBeanMethods = false)
public class TestEngine {

  @Bean
  EngineJobs engineJobs(ManagementService management, EngineAccess access, MovableClock clock) {
    return new EngineJobs(management, access, clock);
  }

  @Bean
  FlowNodesPassed flowNodesPassed() {
    return new FlowNodesPassed();
  }
}
