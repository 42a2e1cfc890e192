package org.orgo.testing.description;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Notes in what answers differ from the description, before the client has them. */
final class ComparingFilter extends OncePerRequestFilter {

  private static final int MAX_BODY = 1 << 20;

  private final OpenApiWebMvcResource resource;
  private ApiDescription description;

  ComparingFilter(OpenApiWebMvcResource resource) {
    this.resource = resource;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !path(request).startsWith("/api/v3/") || request.getMethod().equals("OPTIONS");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ApiDescription expected = description(request);
    ContentCachingRequestWrapper sent = new ContentCachingRequestWrapper(request, MAX_BODY);
    Answer answer = new Answer(response);
    chain.doFilter(sent, answer);
    if (!answer.continued) {
      expected.differences(exchange(sent, answer)).forEach(AnswersAreDescribed::report);
      answer.copyBodyToResponse();
    }
  }

  private synchronized ApiDescription description(HttpServletRequest request) throws IOException {
    if (description == null) {
      byte[] json = resource.openapiJson(request, "/v3/api-docs", Locale.ENGLISH);
      description = new ApiDescription(JsonMapper.builder().build().readTree(json));
    }
    return description;
  }

  private static ApiExchange exchange(ContentCachingRequestWrapper request, Answer answer) {
    TreeMap<String, String> headers = new TreeMap<>();
    answer
        .getHeaderNames()
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), answer.getHeader(name)));
    if (answer.getContentType() != null) {
      headers.put("content-type", answer.getContentType());
    }
    return new ApiExchange(
        request.getMethod(),
        path(request),
        parameters(request.getQueryString()),
        request.getContentAsByteArray(),
        answer.getStatus(),
        headers,
        answer.getContentAsByteArray());
  }

  private static Set<String> parameters(String query) {
    return query == null || query.isEmpty()
        ? Set.of()
        : Arrays.stream(query.split("&"))
            .map(each -> each.split("=")[0])
            .collect(Collectors.toSet());
  }

  private static String path(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR
        ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        : request.getRequestURI();
  }

  /** Knows whether the container continues with the error page. */
  private static final class Answer extends ContentCachingResponseWrapper {

    private boolean continued;

    Answer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
      continued = true;
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      continued = true;
      super.sendError(status, message);
    }
  }
}
