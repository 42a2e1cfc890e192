package org.orgo.people.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orgo.platform.http.RequestOrigin;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets what is recorded say from which address it was done. Only chains that identify people have
 * this filter: the ones of public forms keep no address.
 */
final class OriginBinding extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RequestOrigin.bind(request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      RequestOrigin.clear();
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
