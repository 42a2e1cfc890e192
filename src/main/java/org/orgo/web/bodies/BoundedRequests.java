package org.orgo.web.bodies;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.orgo.platform.http.BoundedRequest;
import org.orgo.platform.limits.BodyLimits;
import org.orgo.platform.limits.BodyTooLarge;
import org.orgo.platform.limits.TooManyParameters;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.problems.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before security, sessions or controllers read it: a body that says its
 * length at once, any other one while it is read. Then the connection ends, because the rest of the
 * body is still on its way.
 */
@Component
@Order(BoundedRequests.BEFORE_ALL_WHO_READ)
class BoundedRequests extends OncePerRequestFilter {

  static final int BEFORE_ALL_WHO_READ = Ordered.HIGHEST_PRECEDENCE + 10;

  private static final Pattern PROGRAMS =
      Pattern.compile("/(?:api|engine-rest|camunda|actuator|v3)(?:/.*)?");
  private static final Pattern ENGINE = Pattern.compile("/(?:engine-rest|camunda)(?:/.*)?");

  private final ObjectMapper json;

  BoundedRequests(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (BodyLimits.isStreamed(path(request))) {
      chain.doFilter(request, response);
      return;
    }
    int maxBytes = BodyLimits.of(path(request));
    try {
      if (request.getContentLengthLong() > maxBytes) {
        endConnection(response);
        throw new BodyTooLarge(maxBytes);
      }
      requireParameters(request, response);
      chain.doFilter(
          new BoundedRequest(request, maxBytes, () -> endConnection(response)), response);
    } catch (BodyTooLarge | TooManyParameters refusal) {
      refuse(request, response, refusal);
    }
  }

  /** The server reads parameters by itself, and leaves out what is too much without a word. */
  private static void requireParameters(HttpServletRequest request, HttpServletResponse response) {
    if (ENGINE.matcher(path(request)).matches()) {
      return; // its own servlet reads its forms as a stream
    }
    request.getParameterMap();
    Object reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
    if (reason == FailReason.POST_TOO_LARGE) {
      endConnection(response);
      throw new BodyTooLarge(BodyLimits.MAX_BYTES);
    }
    if (reason == FailReason.TOO_MANY_PARAMETERS) {
      throw new TooManyParameters();
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, RuntimeException refusal)
      throws IOException {
    if (response.isCommitted()) {
      throw refusal;
    }
    Problem problem = Problem.of((Refusal) refusal);
    if (!PROGRAMS.matcher(path(request)).matches()) {
      response.sendError(problem.status());
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
    response.flushBuffer();
  }

  private static void endConnection(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CONNECTION, "close");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
