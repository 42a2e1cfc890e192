package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.people.accounts.PasswordLinks;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the one-time link of a member leads: to a password of one's own. */
@Controller
class PasswordController {

  private static final String PATH = "/password/{token}";

  private final PasswordLinks links;
  private final Layouts layouts;

  PasswordController(PasswordLinks links, Layouts layouts) {
    this.links = links;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(@PathVariable("token") String token, HttpServletRequest request) {
    if (!links.isUsable(token)) {
      throw new NotFound("link");
    }
    return page(false, HttpStatus.OK, request);
  }

  @PostMapping(PATH)
  ModelAndView choose(
      @PathVariable("token") String token,
      @RequestParam("password") String password,
      HttpServletRequest request) {
    try {
      links.choosePassword(token, password);
    } catch (InvalidRequest tooShortOrTooLong) {
      return page(true, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    return new ModelAndView(Pages.seeOther("/login?problem=chosen"));
  }

  private ModelAndView page(boolean refused, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "password",
        new PasswordPage(layouts.anonymous(request), request.getRequestURI(), refused),
        status);
  }
}
