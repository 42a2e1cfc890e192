package org.orgo.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers who would like measurements as Protocol Buffers with text: their library is not in the
 * jar, see decision 77. Prometheus offers both.
 */
final class TextMetrics extends OncePerRequestFilter {

  static final String PATH = "/actuator/prometheus";

  private static final String PROTOCOL_BUFFERS = "application/vnd.google.protobuf";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new TextRequest(request), response);
  }

  private static final class TextRequest extends HttpServletRequestWrapper {

    TextRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getHeader(String name) {
      return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? accepted() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
          ? Collections.enumeration(List.of(accepted()))
          : super.getHeaders(name);
    }

    private String accepted() {
      String texts =
          Collections.list(super.getHeaders(HttpHeaders.ACCEPT)).stream()
              .flatMap(line -> Arrays.stream(line.split(",")))
              .map(String::strip)
              .filter(type -> !type.startsWith(PROTOCOL_BUFFERS))
              .collect(Collectors.joining(", "));
      return texts.isEmpty() ? "*/*" : texts;
    }
  }
}
