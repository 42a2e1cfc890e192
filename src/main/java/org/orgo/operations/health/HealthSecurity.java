package org.orgo.operations.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A security chain of its own for the health: anybody may ask, so nobody is looked up, and it
 * answers without the database.
 */
@Configuration(proxyBeanMethods = false)
class HealthSecurity {

  private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

  @Bean
  @Order(0)
  SecurityFilterChain healthChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/actuator/health", "/actuator/health/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers -> headers.contentSecurityPolicy(nothing -> nothing.policyDirectives(POLICY)))
        .authorizeHttpRequests(allow -> allow.anyRequest().permitAll())
        .build();
  }
}
