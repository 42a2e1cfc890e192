package org.orgo.testing;

import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.reviews.response.PatternResponse;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test say what patterns its organization has; all others get the real answers. */
@TestConfiguration(proxyBeanMethods = false)
public class TestPatterns {

  @Bean
  static StagedPatterns stagedPatterns() {
    return new StagedPatterns();
  }

  @Bean
  static BeanPostProcessor patternsAreStaged(StagedPatterns staged) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof PatternSearch search) {
          return staged.searching(search);
        }
        return bean instanceof PatternResponse response ? staged.answering(response) : bean;
      }
    };
  }
}
