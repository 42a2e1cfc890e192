package org.orgo.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its id, before anything else is done with it. */
final class RequestIds extends OncePerRequestFilter {

  private static final String ATTRIBUTE = RequestIds.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = (String) request.getAttribute(ATTRIBUTE);
    if (id == null) {
      id = RequestId.of(request.getHeader(RequestId.HEADER));
      request.setAttribute(ATTRIBUTE, id);
      response.setHeader(RequestId.HEADER, id);
    }
    MDC.put(RequestId.LOGGED, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(RequestId.LOGGED);
    }
  }

  /** The page of an error is drawn in another pass of the same request. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
