package org.orgo.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How controllers answer: with a template and its one model, or with a redirect. */
public final class Pages {

  private Pages() {}

  public static ModelAndView show(String template, Object page) {
    return new ModelAndView(template, Map.of("page", page));
  }

  public static ModelAndView show(String template, Object page, HttpStatusCode status) {
    ModelAndView shown = show(template, page);
    shown.setStatus(status);
    return shown;
  }

  /** Redirects after a command (303). */
  public static RedirectView seeOther(String path) {
    RedirectView redirect = new RedirectView(path);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExpandUriTemplateVariables(false);
    return redirect;
  }
}
