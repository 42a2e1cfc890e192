package org.orgo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.orgo.platform.outage.DatabaseWatch;
import org.orgo.web.problems.DatabaseUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers requests whose controller fails because the database is gone, busy or full. It comes
 * before all other resolvers: Spring's own takes the broken pipe to the database for one to the
 * caller, and would answer nothing, with the status 200.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseOutageResolver implements HandlerExceptionResolver {

  private final DatabaseWatch watch;
  private final OutageAnswer answer;

  DatabaseOutageResolver(DatabaseWatch watch, OutageAnswer answer) {
    this.watch = watch;
    this.answer = answer;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
    DatabaseUnavailable refusal = DatabaseUnavailable.behind(thrown).orElse(null);
    if (refusal == null || response.isCommitted()) {
      return null;
    }
    watch.noticed(refusal.outage());
    try {
      answer.write(refusal, request, response);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView(); // answered
  }
}
