package org.orgo.web.rates;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestRateProperties.class)
class RequestRateConfiguration implements WebMvcConfigurer {

  private final RequestRateProperties properties;

  RequestRateConfiguration(RequestRateProperties properties) {
    this.properties = properties;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    if (properties.requestsPerMinute() > 0) {
      registry
          .addInterceptor(new RequestRates(properties.requestsPerMinute(), Ticker.systemTicker()))
          .addPathPatterns("/api/**");
    }
  }
}
