package org.orgo.testing.description;

import jakarta.servlet.DispatcherType;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Compares every answer under /api/v3, of whatever test, with the API's description. */
@TestConfiguration(proxyBeanMethods = false)
public class DescribedAnswers {

  @Bean
  FilterRegistrationBean<ComparingFilter> comparingFilter(OpenApiWebMvcResource description) {
    FilterRegistrationBean<ComparingFilter> filter =
        new FilterRegistrationBean<>(new ComparingFilter(description));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return filter;
  }
}
