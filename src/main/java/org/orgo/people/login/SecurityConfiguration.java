package org.orgo.people.login;

import jakarta.servlet.DispatcherType;
import org.orgo.people.authorization.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Who may reach which path. A path that is not listed here is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  static final String TOKENS = "/api/v3/tokens";

  /**
   * Paths are compared as a whole. Spring Security's other way compares what follows the servlet's
   * own mapping, and so would miss the paths of the engine's servlets.
   */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  AuthenticationManager authenticationManager(LoginProvider provider) {
    return new ProviderManager(provider);
  }

  /** The one place for a password outside the login page: where tokens are made and ended. */
  @Bean
  @Order(1)
  SecurityFilterChain tokenChain(HttpSecurity http, Chains chains, ApiDenials denials)
      throws Exception {
    return chains
        .bearer(http)
        .securityMatcher(TOKENS, TOKENS + "/**")
        .httpBasic(basic -> basic.authenticationEntryPoint(denials))
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, TOKENS)
                    .access(
                        AuthorizationManagers.anyOf(
                            ApiScopes.members(), Chains.installationOperator()))
                    .anyRequest()
                    .access(ApiScopes.members()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiChain(HttpSecurity http, Chains chains) throws Exception {
    return chains
        .bearer(http)
        .securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access(
                        AuthorizationManagers.anyOf(
                            Chains.holding(Permissions.ENGINE_OPERATE),
                            Chains.installationOperator()))
                    .anyRequest()
                    .access(ApiScopes.members()))
        .build();
  }

  /** Two requests of one session may note the same thing at once; the later one wins. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsNotedAtOnce() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** Everything else is a page. */
  @Bean
  @Order(100)
  SecurityFilterChain pageChain(HttpSecurity http, Chains chains) throws Exception {
    PageDenials denials = new PageDenials();
    return chains
        .session(http)
        .formLogin(
            login ->
                login
                    .loginPage(PageDenials.LOGIN)
                    .usernameParameter("email")
                    .successHandler(new Landing())
                    .failureHandler(denials))
        .exceptionHandling(refused -> refused.accessDeniedHandler(denials))
        .logout(logout -> logout.logoutSuccessUrl(PageDenials.SIGNED_OUT))
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(Chains.open().toArray(String[]::new))
                    .permitAll()
                    .requestMatchers(Landing.OF_OPERATORS, Landing.OF_OPERATORS + "/**")
                    .access(Chains.installationOperator())
                    .anyRequest()
                    .access(Chains.members()))
        .build();
  }
}
