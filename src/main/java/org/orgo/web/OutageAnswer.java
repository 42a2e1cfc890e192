package org.orgo.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orgo.people.login.PagePolicy;
import org.orgo.web.problems.DatabaseUnavailable;
import org.orgo.web.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes a refusal without the database: a page for people, a problem for programs. */
@Component
class OutageAnswer {

  private static final List<String> PROGRAMS =
      List.of("/api/", "/engine-rest", "/camunda/api/", "/actuator", "/v3/");

  private final ObjectMapper json;
  private final TemplateEngine templates;
  private final Layouts layouts;

  OutageAnswer(ObjectMapper json, TemplateEngine templates, Layouts layouts) {
    this.json = json;
    this.templates = templates;
    this.layouts = layouts;
  }

  void write(DatabaseUnavailable refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.reset();
    response.setStatus(refusal.kind().status());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (isForPeople(request)) {
      response.setHeader("Content-Security-Policy", PagePolicy.DEFAULT);
      send(response, MediaType.TEXT_HTML, page(refusal, request));
    } else {
      byte[] problem = json.writeValueAsBytes(Problem.of(refusal));
      send(response, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }
  }

  private static void send(HttpServletResponse response, MediaType type, byte[] body)
      throws IOException {
    response.setContentType(type.toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private byte[] page(DatabaseUnavailable refusal, HttpServletRequest request) {
    ErrorPage page =
        new ErrorPage(
            layouts.withoutDatabase(request), refusal.kind().status(), null, null, null, "/");
    StringOutput html = new StringOutput();
    templates.render("error.jte", page, html);
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String path = request.getRequestURI();
    return PROGRAMS.stream().noneMatch(path::startsWith)
        && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
  }
}
