package org.orgo.requesters.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.orgo.people.login.Chains;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
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
        .unidentified(http)
        .securityMatcher(PAGE)
        .headers(
            headers ->
                headers.addHeaderWriter(
                    new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive")))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .access(
                        (nobody, asked) ->
                            new AuthorizationDecision(isFromItsOwnPage(asked.getRequest()))))
        .build();
  }

  /** A mail may lead here; another site may not answer. */
  private static boolean isFromItsOwnPage(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        || !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }
}
