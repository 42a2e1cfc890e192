package org.orgo.anonymous.web;

import org.orgo.people.login.Chains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A security chain of its own for public forms: nobody is looked up, also where a session is sent
 * along, and none begins.
 */
@Configuration(proxyBeanMethods = false)
class AnonymousSecurity {

  static final String FORM = "/report/{slug}";

  @Bean
  @Order(90)
  SecurityFilterChain publicFormChain(HttpSecurity http, Chains chains) throws Exception {
    return chains.unidentifiedForms(http, FORM, FORM + "/receipt", FORM + "/answer").build();
  }
}
