package org.orgo.engine.fence;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.login.Chains;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Two security chains: the web apps with the session of the login page, the REST interface with a
 * token.
 */
@Configuration(proxyBeanMethods = false)
class FenceConfiguration {

  private static final String WEB_APPS = "/camunda";
  private static final String REST = "/engine-rest";

  @Bean
  @Order(10)
  SecurityFilterChain engineWebAppChain(HttpSecurity http, Chains chains, FenceDoors doors)
      throws Exception {
    return fenced(chains.session(http), doors)
        .securityMatcher(WEB_APPS, WEB_APPS + "/**")
        .csrf(AbstractHttpConfigurer::disable) // the web apps bring a check of their own
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(WEB_APPS + "/api/admin/setup/**")
                    .denyAll()
                    .anyRequest()
                    .access(operators()))
        .build();
  }

  @Bean
  @Order(11)
  SecurityFilterChain engineRestChain(HttpSecurity http, Chains chains, FenceDoors doors)
      throws Exception {
    return fenced(chains.bearer(http), doors)
        .securityMatcher(REST, REST + "/**")
        .authorizeHttpRequests(allow -> allow.anyRequest().access(operators()))
        .build();
  }

  /** Logs who passed the gate into the web apps, as the one who passed it. */
  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineSingleSignOn() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addUrlPatterns(WEB_APPS + "/app/*", WEB_APPS + "/api/*");
    filter.setInitParameters(Map.of("authentication-provider", SignedInOperator.class.getName()));
    return filter;
  }

  private static HttpSecurity fenced(HttpSecurity http, FenceDoors doors) throws Exception {
    return http.exceptionHandling(refused -> refused.accessDeniedHandler(notThere()))
        .addFilterAfter(new EngineFence(doors), AuthorizationFilter.class);
  }

  /** The installation's operator, and those of organizations. */
  private static AuthorizationManager<RequestAuthorizationContext> operators() {
    return AuthorizationManagers.anyOf(
        Chains.installationOperator(), Chains.holding(Permissions.ENGINE_OPERATE));
  }

  /** To anyone else the engine does not exist. */
  private static AccessDeniedHandler notThere() {
    return (request, response, why) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
