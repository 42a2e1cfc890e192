package org.orgo.hooks.api;

import org.orgo.people.login.Chains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** A security chain of its own for deliveries: nobody is logged in, the hook's secret decides. */
@Configuration(proxyBeanMethods = false)
class HookSecurity {

  @Bean
  @Order(0)
  SecurityFilterChain deliveryChain(HttpSecurity http, Chains chains) throws Exception {
    return chains
        .unidentified(http)
        .securityMatchers(
            deliveries -> deliveries.requestMatchers(HttpMethod.POST, "/api/v3/hooks/{id}"))
        .authorizeHttpRequests(allow -> allow.anyRequest().permitAll())
        .build();
  }
}
