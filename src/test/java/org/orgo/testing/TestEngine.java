package org.orgo.testing;

import org.camunda.bpm.engine.ManagementService;
import org.orgo.engine.EngineDoor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets tests fire the engine's jobs by hand, and notes which parts of the diagrams they pass. */
@TestConfiguration(proxyBeanMethods = false)
public class TestEngine {

  @Bean
  EngineJobs engineJobs(ManagementService management, EngineDoor door, MovableClock clock) {
    return new EngineJobs(management, door, clock);
  }

  @Bean
  FlowNodesPassed flowNodesPassed() {
    return new FlowNodesPassed();
  }
}
