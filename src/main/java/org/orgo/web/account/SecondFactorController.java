package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.people.login.steps.OwnSecondFactor;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's own second factor: enrolled, given other recovery codes, and removed. */
@Controller
@RequestMapping(SecondFactorController.PATH)
class SecondFactorController {

  static final String PATH = "/profile/second-factor";

  private final SecondFactorPages pages;

  SecondFactorController(OwnSecondFactor factor, Layouts layouts) {
    this.pages = new SecondFactorPages(factor, layouts, PATH, "");
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return pages.show(request);
  }

  @PostMapping
  ModelAndView begin(HttpServletRequest request) {
    return pages.begin(request);
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      @RequestParam(name = "code", defaultValue = "") String code, HttpServletRequest request) {
    return pages.confirm(code, request);
  }

  @PostMapping("/codes")
  ModelAndView renewCodes(
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request) {
    return pages.renewCodes(password, code, request);
  }

  @PostMapping("/remove")
  ModelAndView remove(
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return pages.remove(password, code, request, redirect);
  }
}
