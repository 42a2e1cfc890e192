package org.orgo.platform.tracing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskExecutorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What a trace passes through: requests, and the threads that deliver events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingProperties.class)
class TracingConfiguration {

  /** After the request has its id. */
  @Bean
  FilterRegistrationBean<TracedRequests> tracedRequests() {
    FilterRegistrationBean<TracedRequests> filter =
        new FilterRegistrationBean<>(new TracedRequests());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  /**
   * Not as a decorator for everybody: what a request schedules would stay in its trace for ever.
   */
  @Bean
  ThreadPoolTaskExecutorCustomizer eventsInTheirTrace() {
    return executor -> executor.setTaskDecorator(Traces::carrying);
  }
}
