package org.orgo.people.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.orgo.people.tokens.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in requests with a valid token. An invalid one counts as none. */
final class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;
  private final RequestOperators operators;

  BearerTokens(ApiTokens tokens, RequestOperators operators) {
    this.tokens = tokens;
    this.operators = operators;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      authentication(header.substring(SCHEME.length()).strip())
          .ifPresent(
              authentication -> {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(authentication);
                SecurityContextHolder.setContext(context);
              });
    }
    chain.doFilter(request, response);
  }

  private Optional<Authentication> authentication(String token) {
    return tokens
        .authenticate(token)
        .<Authentication>map(TokenAuthentication::new)
        .or(() -> operators.byToken(token));
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
