package org.orgo.tasks;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HooksConfiguration {

  @Bean
  @ConditionalOnMissingBean
  TaskHooks taskHooks() {
    return new TaskHooks() {
      @Override
      public Draft onTaskCreate(Draft draft) {
        return draft;
      }

      @Override
      public void onTaskCreated(Task task) {}

      @Override
      public Draft onTaskUpdate(Draft draft) {
        return draft;
      }

      @Override
      public void onTaskUpdated(Task task) {}
    };
  }
}
