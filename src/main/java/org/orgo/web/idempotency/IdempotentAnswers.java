package org.orgo.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.platform.hashes.Sha256;
import org.orgo.platform.http.RereadableRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Runs a POST that carries an {@code Idempotency-Key} in one transaction with the key: work and
 * answer are stored together or not at all, so a client that received no answer may simply ask
 * again. Refused requests leave no key behind.
 */
@Component
@Order(IdempotentAnswers.AFTER_SECURITY)
class IdempotentAnswers extends OncePerRequestFilter {

  static final int AFTER_SECURITY = 0;

  private static final String HEADER = "Idempotency-Key";

  /** Its answer is a secret, which is kept nowhere. */
  private static final String TOKENS = "/api/v3/tokens";

  /** Answers with secrets as well, and takes each operation once, in a transaction of its own. */
  private static final String NODES = "/api/v3/sync/nodes";

  private static final int MAX_KEY_LENGTH = 200;

  private final IdempotencyMapper keys;
  private final TransactionTemplate transaction;
  private final HandlerExceptionResolver problems;
  private final Clock clock;

  IdempotentAnswers(
      IdempotencyMapper keys,
      TransactionTemplate transaction,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      Clock clock) {
    this.keys = keys;
    this.transaction = transaction;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || request.getRequestURI().endsWith(TOKENS)
        || request.getRequestURI().startsWith(request.getContextPath() + NODES)
        || CurrentActor.find().flatMap(Actor::user).isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String key = request.getHeader(HEADER).strip();
    if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
      refuse(request, response, "must have 1 to %d characters".formatted(MAX_KEY_LENGTH));
      return;
    }
    RereadableRequest readable = RereadableRequest.of(request);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    transaction.executeWithoutResult(
        status -> {
          if (!answerOnce(new Attempt(key, hash(readable)), readable, answer, chain)) {
            status.setRollbackOnly();
          }
        });
    answer.copyBodyToResponse();
  }

  /** Whether what was done is to be kept. */
  private boolean answerOnce(
      Attempt attempt,
      RereadableRequest request,
      ContentCachingResponseWrapper answer,
      FilterChain chain) {
    Actor actor = CurrentActor.get();
    int claimed =
        keys.claim(
            actor.organizationId(), actor.userId(), attempt.key(), attempt.hash(), clock.instant());
    if (claimed == 0) {
      return repeat(actor, attempt, request, answer);
    }
    proceed(request, answer, chain);
    if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
      return false;
    }
    keys.answered(
        actor.organizationId(),
        actor.userId(),
        attempt.key(),
        answer.getStatus(),
        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    return true;
  }

  private boolean repeat(
      Actor actor, Attempt attempt, HttpServletRequest request, HttpServletResponse answer) {
    Optional<GivenAnswer> given = keys.find(actor.organizationId(), actor.userId(), attempt.key());
    if (given.isEmpty() || !MessageDigest.isEqual(given.get().requestHash(), attempt.hash())) {
      refuse(request, answer, "was used for another request before");
      return false;
    }
    answer.setStatus(given.get().status());
    answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
    answer.setHeader("Idempotency-Replayed", "true");
    try {
      answer.getOutputStream().write(given.get().response().getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException("The answer could not be written", broken);
    }
    return true;
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
    try {
      chain.doFilter(request, answer);
    } catch (IOException | ServletException failure) {
      throw new IllegalStateException("The request failed", failure);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String sentence) {
    problems.resolveException(request, response, null, new IdempotencyKeyMisused(sentence));
  }

  private static byte[] hash(RereadableRequest request) {
    MessageDigest digest = Sha256.digest();
    digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return digest.digest(request.body());
  }

  private record Attempt(String key, byte[] hash) {}
}
