package org.orgo.people.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.people.authorization.NotedReads.NotedRead;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records who has read what is not for everybody: before a page is drawn and before a body is
 * written, in a short transaction of its own, so that nothing is shown whose reading could not be
 * recorded. What is read while a body leaves is recorded after it, also when it broke off.
 */
@ControllerAdvice
class RecordedReads implements ResponseBodyAdvice<Object>, HandlerInterceptor, WebMvcConfigurer {

  /** Once for all parts of a page, and for a page that is kept open and current. */
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  private static final int FIRST_REFUSAL = 400;

  private final AuditLog audit;
  private final TransactionTemplate transaction;

  RecordedReads(AuditLog audit, TransactionTemplate transaction) {
    this.audit = audit;
    this.transaction = transaction;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object beforeBodyWrite(
      Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (response instanceof ServletServerHttpResponse answer) {
      recordUnlessRefused(answer.getServletResponse());
    }
    return body;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      ModelAndView drawn) {
    record();
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    if (response.isCommitted()) {
      recordUnlessRefused(response);
    }
  }

  private void recordUnlessRefused(HttpServletResponse response) {
    if (response.getStatus() < FIRST_REFUSAL) {
      record();
    }
  }

  private void record() {
    List<NotedRead> reads =
        NotedReads.take().stream()
            .sorted(Comparator.comparing(NotedRead::kind).thenComparing(NotedRead::id))
            .toList();
    if (!reads.isEmpty()) {
      transaction.executeWithoutResult(
          status -> reads.forEach(read -> audit.recordRead(read.kind(), read.id(), INTERVAL)));
    }
  }
}
