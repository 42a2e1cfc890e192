package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.people.login.steps.OwnSecondFactor;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
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

  private static final String CONFIRM = PATH + "/confirm";

  private final OwnSecondFactor factor;
  private final Layouts layouts;

  SecondFactorController(OwnSecondFactor factor, Layouts layouts) {
    this.factor = factor;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return page(CodeProblem.NONE, request);
  }

  /** Answers with the secret itself, which is nowhere else to be read. */
  @PostMapping
  ModelAndView begin(HttpServletRequest request) {
    return enrolment(factor.begin(), CodeProblem.NONE, request);
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      @RequestParam(name = "code", defaultValue = "") String code, HttpServletRequest request) {
    try {
      return codes(factor.confirm(code, request.getRemoteAddr()), request);
    } catch (RuntimeException refused) {
      CodeProblem problem = CodeProblem.of(refused);
      return factor
          .begun()
          .map(begun -> enrolment(begun, problem, request))
          .orElseGet(() -> page(problem, request));
    }
  }

  @PostMapping("/codes")
  ModelAndView renewCodes(
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request) {
    try {
      return codes(factor.renewRecoveryCodes(password, code, request.getRemoteAddr()), request);
    } catch (RuntimeException refused) {
      return page(CodeProblem.of(refused), request);
    }
  }

  @PostMapping("/remove")
  ModelAndView remove(
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      factor.remove(password, code, request.getRemoteAddr());
    } catch (RuntimeException refused) {
      return page(CodeProblem.of(refused), request);
    }
    Flashes.success(redirect, layouts.texts(request).get("second_factor.removed"));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  private ModelAndView page(CodeProblem problem, HttpServletRequest request) {
    return Pages.show(
        "second-factor",
        new SecondFactorPage(
            layouts.of(request, ""),
            factor.isOn(),
            factor.unusedRecoveryCodes(),
            problem.name(),
            problem.retryAfter()),
        problem.status());
  }

  private ModelAndView enrolment(
      SecondFactorEnrolment enrolment, CodeProblem problem, HttpServletRequest request) {
    return Pages.show(
        "enrolment",
        EnrolmentPage.of(layouts.of(request, ""), CONFIRM, false, enrolment, problem),
        problem.status());
  }

  private ModelAndView codes(List<String> codes, HttpServletRequest request) {
    return Pages.show(
        "recovery-codes", new RecoveryCodesPage(layouts.of(request, ""), codes, PATH));
  }
}
