package org.orgo.platform.http;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before all chains of requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxyProperties.class)
class HttpConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedRequests(
      ProxyProperties settings) {
    TrustedProxies proxies = TrustedProxies.of(settings.trustedProxies());
    return server -> server.addEngineValves(new ForwardedRequests(proxies));
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    FilterRegistrationBean<RequestIds> filter = new FilterRegistrationBean<>(new RequestIds());
    filter.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<SecureCookies> secureCookies() {
    FilterRegistrationBean<SecureCookies> filter =
        new FilterRegistrationBean<>(new SecureCookies());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<TextMetrics> textMetrics() {
    FilterRegistrationBean<TextMetrics> filter = new FilterRegistrationBean<>(new TextMetrics());
    filter.addUrlPatterns(TextMetrics.PATH);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
