package org.orgo.engine.fence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.orgo.engine.access.EngineAccess;
import org.orgo.platform.http.RereadableRequest;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of an operator before the engine does: what could smuggle an expression is
 * refused, what writes is recorded, and the engine is told for which tenant it works.
 */
final class EngineFence extends OncePerRequestFilter {

  private static final int MAX_BODY = 1024 * 1024;
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final EngineAccess access;
  private final WriteRecord record;

  EngineFence(EngineAccess access, WriteRecord record) {
    this.access = access;
    this.record = record;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      RereadableRequest readable =
          RereadableRequest.within(MAX_BODY, request).orElseThrow(FenceRefused::tooLarge);
      ExpressionInjection.refuseIn(readable);
      if (!SAFE_METHODS.contains(request.getMethod()) && !EngineQueries.isQuery(request)) {
        record.about(request.getMethod(), request.getRequestURI());
      }
      enter(readable, response, chain);
    } catch (FenceRefused refused) {
      write(response, refused);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Exception[] thrown = new Exception[1];
    access.run(
        () -> {
          try {
            chain.doFilter(request, response);
          } catch (IOException | ServletException failure) {
            thrown[0] = failure;
          }
        });
    if (thrown[0] instanceof IOException failure) {
      throw failure;
    }
    if (thrown[0] instanceof ServletException failure) {
      throw failure;
    }
  }

  private static void write(HttpServletResponse response, FenceRefused refused) throws IOException {
    response.setStatus(refused.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getWriter()
        .write(
            String.format(
                Locale.ROOT,
                "{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}",
                refused.status(),
                refused.code(),
                refused.getMessage()));
  }
}
