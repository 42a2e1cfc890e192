package org.orgo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.orgo.web.problems.Problem;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no controller answered: as a problem under /api, else as a page. */
@Controller
class ErrorsController implements ErrorController {

  private final ErrorPages pages;

  ErrorsController(ErrorPages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request) {
    HttpStatusCode status = status(request);
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (path.startsWith("/api/")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(Problem.of(status, null));
    }
    return status.is5xxServerError()
        ? pages.failure(request, path, thrown(request))
        : pages.refusal(request, path, status, null);
  }

  /** Who comes here without an error finds nothing. */
  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatusCode.valueOf(404);
  }

  private static Throwable thrown(HttpServletRequest request) {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }
}
