package org.orgo.web.bodies;

import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.orgo.platform.limits.JsonLimits;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server and Jackson read. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  Jackson2ObjectMapperBuilderCustomizer boundedJson() {
    return builder ->
        builder.postConfigurer(
            mapper -> mapper.getFactory().setStreamReadConstraints(JsonLimits.READING));
  }

  /** Who asks before sending a body (Expect: 100-continue) is told before it is sent. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAreAskedForLate() {
    return server ->
        server.addConnectorCustomizers(
            connector -> {
              if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming(
                    ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
              }
            });
  }
}
