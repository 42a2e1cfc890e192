package org.orgo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orgo.platform.outage.DatabaseWatch;
import org.orgo.web.problems.DatabaseUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests that fail because the database is gone, busy or full, before any controller has
 * them: it stands before sessions and security, which ask the database themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseOutageFilter extends OncePerRequestFilter {

  private final DatabaseWatch watch;
  private final OutageAnswer answer;

  DatabaseOutageFilter(DatabaseWatch watch, OutageAnswer answer) {
    this.watch = watch;
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (EngineResponse.isForEngine(request)) {
        throughEngine(request, response, chain);
      } else {
        chain.doFilter(request, response);
      }
    } catch (ServletException | IOException | RuntimeException thrown) {
      DatabaseUnavailable refusal = DatabaseUnavailable.behind(thrown).orElse(null);
      if (refusal == null || response.isCommitted()) {
        throw thrown;
      }
      watch.noticed(refusal.outage());
      answer.write(refusal, request, response);
    }
  }

  /** The engine answers its failures itself, and calls each of them a 500. */
  private void throughEngine(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    EngineResponse watched = new EngineResponse(response, watch::confirmsOutage);
    chain.doFilter(request, watched);
    if (watched.isWithheld() && !response.isCommitted()) {
      answer.write(DatabaseUnavailable.unreachable(), request, response);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false; // an error page asks the database too
  }
}
