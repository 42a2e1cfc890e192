package org.orgo.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the clock that tests move in place of the system's. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

  @Bean
  MovableClock movableClock() {
    return new MovableClock();
  }
}
