package org.orgo.engine.fence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.orgo.engine.EngineDoor;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request of an operator before the engine does: what could smuggle an expression is
 * refused, what writes is recorded, and the engine is told for which tenant it works.
 */
final class EngineFence extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final EngineDoor door;
  private final WriteRecord record;

  EngineFence(EngineDoor door, WriteRecord record) {
    this.door = door;
    this.record = record;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      BufferedRequest buffered = BufferedRequest.of(request);
      Smuggling.refuseIn(buffered);
      if (!READING.contains(request.getMethod()) && !EngineQueries.isQuery(request)) {
        record.about(request.getMethod(), request.getRequestURI());
      }
      enter(buffered, response, chain);
    } catch (FenceRefused refused) {
      write(response, refused);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Exception[] thrown = new Exception[1];
    door.pass(
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
