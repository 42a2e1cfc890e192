package org.orgo.testing;

import org.camunda.bpm.engine.ManagementService;
import org.orgo.engine.EngineDoor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the clock that tests move in place of the system's. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

  @Bean
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  EngineJobs engineJobs(ManagementService management, EngineDoor door, MovableClock clock) {
    return new EngineJobs(management, door, clock);
  }

  @Bean
  FlowNodesPassed flowNodesPassed() {
    return new FlowNodesPassed();
  }
}
