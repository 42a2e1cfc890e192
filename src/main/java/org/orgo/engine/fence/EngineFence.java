package org.orgo.engine.fence;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.orgo.engine.fence.EngineCall.Door;
import org.orgo.people.CurrentActor;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.platform.http.RereadableRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Looks at each request of an operator before the engine does: what could smuggle an expression is
 * refused. The installation's operator reads everything and writes for the record; an
 * organization's operator reads what is allowed. The engine is told who acts for which tenant.
 */
final class EngineFence extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(EngineFence.class);
  private static final int MAX_BODY = 1024 * 1024;
  private static final int MAX_LOGGED = 300;

  private final FenceDoors doors;

  EngineFence(FenceDoors doors) {
    this.doors = doors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      RereadableRequest readable =
          RereadableRequest.within(MAX_BODY, request).orElseThrow(FenceRefused::tooLarge);
      ExpressionInjection.refuseIn(readable);
      enter(readable, response, chain);
    } catch (FenceRefused refused) {
      log.warn("Refused {} to {}: {}", shown(request), asking(), refused.code());
      write(response, refused);
    }
  }

  private void enter(RereadableRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    EngineCall call = EngineCall.of(request);
    if (call.door() == Door.APP) {
      pass(request, response, chain);
      return;
    }
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    pass(request, answer, chain);
    if (CurrentOperator.find().isPresent()) {
      EngineAnswers.toInstallation(call, answer);
    } else {
      EngineAnswers.toOrganization(call, answer);
    }
    answer.copyBodyToResponse();
  }

  private void pass(RereadableRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Exception[] thrown = new Exception[1];
    Supplier<Boolean> handled =
        () -> {
          try {
            chain.doFilter(request, response);
          } catch (IOException | ServletException failure) {
            thrown[0] = failure;
          }
          return true;
        };
    Optional<InstallationOperator> operator = CurrentOperator.find();
    if (operator.isPresent()) {
      doors.ofInstallation(operator.get(), request, handled);
    } else {
      doors.ofOrganization(request, handled);
    }
    if (thrown[0] instanceof IOException failure) {
      throw failure;
    }
    if (thrown[0] instanceof ServletException failure) {
      throw failure;
    }
  }

  private static String shown(HttpServletRequest request) {
    String call = request.getMethod() + " " + request.getRequestURI();
    return call.length() <= MAX_LOGGED ? call : call.substring(0, MAX_LOGGED);
  }

  private static String asking() {
    return CurrentOperator.find()
        .map(operator -> "operator " + operator.operatorId())
        .or(() -> CurrentActor.find().map(actor -> "user " + actor.userId()))
        .orElse("nobody");
  }

  private static void write(HttpServletResponse response, FenceRefused refused) throws IOException {
    response.setStatus(refused.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    String problem =
        String.format(
            Locale.ROOT,
            "{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}",
            refused.status(),
            refused.code(),
            refused.getMessage());
    // the engine may have asked for the stream before, and a response has one of the two
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}
