package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.testing.OrgoTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Whoever needs a database that is not there is told so in a sentence, and when to come again. */
@OrgoTest
class DatabaseOutageFilterTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired DatabaseOutageFilter filter;
  @Autowired List<HandlerExceptionResolver> resolvers;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v3/tasks", "/engine-rest/task", "/actuator/prometheus"})
  void programs_get_a_problem(String path) throws Exception {
    MockHttpServletResponse answer = answer(path, "text/html", failing("08006"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.getContentAsString());
    assertThat(problem.path("code").asText()).isEqualTo("database_unreachable");
    assertThat(problem.path("status").asInt()).isEqualTo(503);
    assertThat(problem.path("detail").asText()).contains("try again");
  }

  @Test
  void people_get_a_page_in_their_language() throws Exception {
    MockHttpServletResponse answer = answer("/", "text/html", failing("57P01"));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    assertThat(answer.getContentType()).startsWith("text/html");
    assertThat(answer.getContentAsString()).contains("pour le moment", "réessayez");
    assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'self'");
  }

  @Test
  void a_full_disk_is_its_own_answer() throws Exception {
    MockHttpServletResponse answer = answer("/api/v3/signals", "*/*", failing("53100"));

    assertThat(answer.getStatus()).isEqualTo(507);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
    assertThat(JSON.readTree(answer.getContentAsString()).path("code").asText())
        .isEqualTo("database_full");
  }

  @Test
  void what_was_written_before_the_failure_is_taken_back() throws Exception {
    MockHttpServletResponse answer =
        answer(
            "/api/v3/tasks",
            "*/*",
            (request, response) -> {
              response.setContentType(MediaType.APPLICATION_JSON_VALUE);
              response.getWriter().write("{\"items\":[");
              throw outage("08006");
            });

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getContentAsString()).doesNotContain("items");
  }

  @Test
  void another_failure_is_not_taken_for_an_outage() {
    assertThatThrownBy(() -> answer("/api/v3/tasks", "*/*", failing("23505")))
        .isInstanceOf(CannotCreateTransactionException.class);
  }

  @Test
  void a_failure_of_the_engine_stays_one_while_the_database_is_there() throws Exception {
    MockHttpServletResponse answer =
        answer(
            "/engine-rest/task",
            "*/*",
            (request, response) -> {
              ((HttpServletResponse) response).setStatus(500);
              response.getWriter().write("{\"type\":\"ProcessEngineException\"}");
            });

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString()).contains("ProcessEngineException");
  }

  /** Spring's own resolvers answer nothing, with the status 200, where a pipe broke. */
  @Test
  void a_pipe_to_the_database_that_breaks_is_not_one_to_the_caller() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v3/tasks");
    MockHttpServletResponse response = new MockHttpServletResponse();
    SQLException broken = new SQLException("I/O", "08006", new SocketException("Broken pipe"));
    Exception thrown = new CannotCreateTransactionException("no", broken);

    resolvers.stream()
        .sorted(AnnotationAwareOrderComparator.INSTANCE)
        .map(resolver -> resolver.resolveException(request, response, null, thrown))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(JSON.readTree(response.getContentAsString()).path("code").asText())
        .isEqualTo("database_unreachable");
  }

  private MockHttpServletResponse answer(String path, String accept, FilterChain chain)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.addHeader("Accept", accept);
    request.addPreferredLocale(Locale.FRENCH);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, chain);
    return response;
  }

  private static FilterChain failing(String state) {
    return (request, response) -> {
      throw outage(state);
    };
  }

  private static RuntimeException outage(String state) {
    return new CannotCreateTransactionException("no", new SQLException("gone", state));
  }
}
