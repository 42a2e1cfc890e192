package org.orgo.requesters.web;

import org.orgo.people.login.Chains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * A security chain of its own for the pages of requesters: nobody is looked up, no address is told
 * to other sites, and no search engine keeps one.
 */
@Configuration(proxyBeanMethods = false)
class StatusSecurity {

  static final String PAGE = "/status/{slug}/{token}";

  @Bean
  @Order(91)
  SecurityFilterChain statusPageChain(HttpSecurity http, Chains chains) throws Exception {
    return chains
        .unidentifiedForms(http, PAGE)
        .headers(
            headers ->
                headers.addHeaderWriter(
                    new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive")))
        .build();
  }
}
