package org.orgo.people.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Writes the page's content security policy; the first pattern that matches wins. Repeats what it
 * says about frames for browsers that only know the older header.
 */
final class PagePolicies implements HeaderWriter {

  private static final String HEADER = "Content-Security-Policy";

  private final List<Compiled> exceptions;

  PagePolicies(List<PagePolicy> exceptions) {
    this.exceptions = exceptions.stream().map(Compiled::of).toList();
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(HEADER)) {
      response.setHeader(HEADER, policy(request.getRequestURI()));
    }
    boolean framedByUs = response.getHeader(HEADER).contains("frame-ancestors 'self'");
    response.setHeader("X-Frame-Options", framedByUs ? "SAMEORIGIN" : "DENY");
  }

  private String policy(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return exceptions.stream()
        .filter(exception -> exception.pattern().matches(parsed))
        .map(Compiled::policy)
        .findFirst()
        .orElse(PagePolicy.DEFAULT);
  }

  private record Compiled(PathPattern pattern, String policy) {

    static Compiled of(PagePolicy page) {
      return new Compiled(
          PathPatternParser.defaultInstance.parse(page.pathPattern()), page.policy());
    }
  }
}
