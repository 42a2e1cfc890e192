package org.orgo.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.http.RequestId;
import org.orgo.platform.refusals.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Turns a refusal or a failure under /api, or of what the script of a page asks, into an answer;
 * the only place that does. Pages have their own advice, which comes first for their controllers.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<Problem> answer(Exception thrown, HttpServletRequest request) throws Exception {
    if (!answersData(request)
        || thrown instanceof AccessDeniedException
        || thrown instanceof AuthenticationException
        || thrown instanceof AsyncRequestTimeoutException
        || thrown instanceof AsyncRequestNotUsableException) {
      throw thrown; // pages, who is not let in and who has gone are answered elsewhere
    }
    HttpHeaders headers = new HttpHeaders();
    if (thrown instanceof ErrorResponse response) {
      headers.putAll(response.getHeaders());
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    Problem problem = problem(thrown);
    return new ResponseEntity<>(problem, headers, HttpStatusCode.valueOf(problem.status()));
  }

  /** What is asked by programs, or by the script of a page. */
  private static boolean answersData(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod asked
            && AnnotatedElementUtils.hasAnnotation(asked.getBeanType(), RestController.class);
  }

  private static Problem problem(Exception thrown) {
    if (thrown instanceof Refusal refusal) {
      return Problem.of(refusal);
    }
    if (thrown instanceof HttpMessageNotReadableException unreadable) {
      return UnreadableBodies.explain(unreadable);
    }
    if (thrown instanceof BindException invalid) {
      return Problem.of(InvalidFields.of(invalid));
    }
    if (thrown instanceof HandlerMethodValidationException invalid) {
      return Problem.of(InvalidFields.of(invalid));
    }
    if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
      return Problem.of(InvalidFields.of(mismatch));
    }
    if (thrown instanceof ErrorResponse response && !response.getStatusCode().is5xxServerError()) {
      return Problem.of(response.getStatusCode(), detail(response));
    }
    if (thrown instanceof RequestRejectedException) {
      log.info("A request was refused: its parameters have names that none may have");
      return Problem.of(
          HttpStatus.BAD_REQUEST, "malformed_request", "The name of a parameter is malformed");
    }
    return behind(thrown).map(Problem::of).orElseGet(() -> failure(thrown));
  }

  private static Optional<? extends Refusal> behind(Exception thrown) {
    Optional<? extends Refusal> value = ValueNotStorable.behind(thrown);
    return value.isPresent() ? value : LostRace.behind(thrown);
  }

  /** Spring's own detail names methods and media types of the request, never our code. */
  private static String detail(ErrorResponse response) {
    return response instanceof MissingServletRequestParameterException missing
        ? String.format(Locale.ROOT, "The parameter %s is missing", missing.getParameterName())
        : null;
  }

  private static Problem failure(Exception thrown) {
    String reference = RequestId.current().orElseGet(() -> UUID.randomUUID().toString());
    log.error("A request failed, reference {}", reference, thrown);
    return Problem.failure(reference);
  }
}
