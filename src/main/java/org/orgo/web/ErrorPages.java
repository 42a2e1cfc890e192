package org.orgo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.platform.http.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Refusals and failures as a page. */
@Component
class ErrorPages {

  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
  private static final Pattern ITEM =
      Pattern.compile("(/(?:tasks|cases|patterns|reviews)/[0-9a-f-]{36})/.*");

  private final Layouts layouts;

  ErrorPages(Layouts layouts) {
    this.layouts = layouts;
  }

  /**
   * @param code of the refusal; null where none is known
   */
  ModelAndView refusal(
      HttpServletRequest request, String path, HttpStatusCode status, String code) {
    return show(request, path, status, code, null);
  }

  ModelAndView failure(HttpServletRequest request, String path, Throwable thrown) {
    String reference = RequestId.current().orElseGet(() -> UUID.randomUUID().toString());
    log.error("A page failed, reference {}", reference, thrown);
    return show(request, path, HttpStatusCode.valueOf(500), null, reference);
  }

  private ModelAndView show(
      HttpServletRequest request,
      String path,
      HttpStatusCode status,
      String code,
      String reference) {
    String back = status.value() == 409 ? itemOf(path) : "/";
    ErrorPage page =
        new ErrorPage(layout(request, status), status.value(), code, null, reference, back);
    return Pages.show("error", page, status);
  }

  /** After a failure nothing more is read: what failed may be the database. */
  private Layout layout(HttpServletRequest request, HttpStatusCode status) {
    return status.is5xxServerError() ? layouts.anonymous(request) : layouts.of(request, "");
  }

  private static String itemOf(String path) {
    Matcher item = ITEM.matcher(path);
    return item.matches() ? item.group(1) : "/";
  }
}
