package org.orgo.anonymous.web;

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
    return chains
        .unidentified(http)
        .securityMatcher(FORM, FORM + "/receipt", FORM + "/answer")
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

  /** Another site may lead here, and may not make its visitors report. */
  private static boolean isFromItsOwnPage(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        || !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }
}
