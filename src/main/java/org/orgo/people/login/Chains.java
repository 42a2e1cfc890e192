package org.orgo.people.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.people.CurrentActor;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.tokens.ApiTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What all security filter chains share, so that each states only its own part: binding, headers,
 * and the refusal of everything that is not allowed.
 */
@Component
public class Chains {

  private final ApiTokens tokens;
  private final RequestActors actors;
  private final RequestOperators operators;
  private final ApiDenials denials;
  private final ObjectProvider<PagePolicy> policies;

  Chains(
      ApiTokens tokens,
      RequestActors actors,
      RequestOperators operators,
      ApiDenials denials,
      ObjectProvider<PagePolicy> policies) {
    this.tokens = tokens;
    this.actors = actors;
    this.operators = operators;
    this.denials = denials;
    this.policies = policies;
  }

  /** For programs: a bearer token with each request, no session. */
  public HttpSecurity bearer(HttpSecurity http) throws Exception {
    return shared(http)
        .csrf(AbstractHttpConfigurer::disable) // a browser never adds a bearer token by itself
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .addFilterBefore(new BearerTokens(tokens, operators), AnonymousAuthenticationFilter.class);
  }

  /** For people: the session of the login page. */
  public HttpSecurity session(HttpSecurity http) throws Exception {
    return shared(http)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(new PageDenials()))
        .requestCache(
            cache -> {
              HttpSessionRequestCache requests = new HttpSessionRequestCache();
              requests.setRequestMatcher(isPage());
              cache.requestCache(requests);
            });
  }

  /**
   * For people who are not to be known: no session is begun or looked up, and no actor bound. What
   * nobody is logged in to needs no secret against other sites' forms.
   */
  public HttpSecurity unidentified(HttpSecurity http) throws Exception {
    return headed(http, ReferrerPolicy.NO_REFERRER)
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  /** As {@link #unidentified}: pages that any site may lead to, with forms that none may send. */
  public HttpSecurity unidentifiedForms(HttpSecurity http, String... paths) throws Exception {
    return unidentified(http)
        .securityMatcher(paths)
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
                            new AuthorizationDecision(isFromItsOwnPage(asked.getRequest()))));
  }

  private static boolean isFromItsOwnPage(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        || !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }

  private HttpSecurity shared(HttpSecurity http) throws Exception {
    return headed(http, ReferrerPolicy.SAME_ORIGIN)
        .addFilterBefore(new OriginBinding(), SecurityContextHolderFilter.class)
        .addFilterBefore(new ActorBinding(actors, operators), ExceptionTranslationFilter.class);
  }

  private HttpSecurity headed(HttpSecurity http, ReferrerPolicy referrers) throws Exception {
    PagePolicies contentPolicies = new PagePolicies(policies.orderedStream().toList());
    return http.headers(
        headers ->
            headers
                .addHeaderWriter(contentPolicies)
                .frameOptions(FrameOptionsConfig::disable) // said by the page's policy
                .referrerPolicy(referrer -> referrer.policy(referrers)));
  }

  /** Allows who holds the permission now. */
  public static AuthorizationManager<RequestAuthorizationContext> holding(String permission) {
    return (authentication, request) ->
        new AuthorizationDecision(
            CurrentActor.find().filter(actor -> actor.may(permission)).isPresent());
  }

  /** Allows everyone bound to an active account, and nobody else. */
  public static AuthorizationManager<RequestAuthorizationContext> members() {
    return (authentication, request) -> new AuthorizationDecision(CurrentActor.find().isPresent());
  }

  /** Allows the installation's operator, and nobody of an organization. */
  public static AuthorizationManager<RequestAuthorizationContext> installationOperator() {
    return (authentication, request) ->
        new AuthorizationDecision(CurrentOperator.find().isPresent());
  }

  private static RequestMatcher isPage() {
    return request ->
        "GET".equals(request.getMethod())
            && request.getHeader("HX-Request") == null
            && String.valueOf(request.getHeader("Accept")).contains("text/html");
  }

  static List<String> open() {
    return List.of(
        "/login",
        "/login/code",
        "/login/enrolment",
        "/login/oidc/**",
        "/password/**",
        "/setup",
        "/installation/password/**",
        "/preferences/**",
        "/assets/**",
        "/favicon.ico",
        "/error");
  }
}
