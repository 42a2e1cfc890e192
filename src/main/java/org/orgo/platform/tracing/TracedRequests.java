package org.orgo.platform.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.orgo.platform.http.RequestId;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Begins a trace with each request that may change something, or continues the one that its caller
 * names. The address is told as its route has it, without what stands in it.
 */
final class TracedRequests extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Traces.areOn() || READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Traces.continuing(
          request.getHeader(TraceParent.HEADER),
          () ->
              Traces.step(
                  TraceStep.HTTP_REQUEST,
                  null,
                  () -> {
                    answer(request, response, chain);
                    return null;
                  }));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    } catch (RequestFailed failure) {
      throw failure.getCause();
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ServletException failure) {
      throw new RequestFailed(failure);
    } finally {
      Traces.note(TraceAttribute.METHOD, request.getMethod());
      Traces.note(TraceAttribute.STATUS, String.valueOf(response.getStatus()));
      RequestId.current().ifPresent(id -> Traces.note(TraceAttribute.REQUEST_ID, id));
      Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
      Traces.note(TraceAttribute.ROUTE, route == null ? null : route.toString());
    }
  }

  private static final class RequestFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestFailed(ServletException cause) {
      super(cause);
    }

    @Override
    public synchronized ServletException getCause() {
      return (ServletException) super.getCause();
    }
  }
}
