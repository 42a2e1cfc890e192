package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.orgo.people.login.steps.HalfSignedIn;
import org.orgo.people.login.steps.HalfSignedIn.LoginStep;
import org.orgo.people.login.steps.SecondStep;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages between a right password and the work. Whoever does not wait for one logs in first. */
@Controller
class SecondStepController {

  private static final String CODE = "/login/code";
  private static final String ENROLMENT = "/login/enrolment";

  private final SecondStep steps;
  private final Layouts layouts;

  SecondStepController(SecondStep steps, Layouts layouts) {
    this.steps = steps;
    this.layouts = layouts;
  }

  @GetMapping(CODE)
  ModelAndView askForCode(HttpServletRequest request) {
    return waiting(LoginStep.CODE, half -> code(CodeProblem.NONE, request));
  }

  @PostMapping(CODE)
  ModelAndView enter(
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return waiting(
        LoginStep.CODE,
        half -> {
          try {
            return new ModelAndView(Pages.seeOther(steps.enter(half, code, request, response)));
          } catch (RuntimeException refused) {
            return code(CodeProblem.of(refused), request);
          }
        });
  }

  @GetMapping(ENROLMENT)
  ModelAndView showEnrolment(HttpServletRequest request) {
    return waiting(LoginStep.ENROLMENT, half -> enrolment(half, CodeProblem.NONE, request));
  }

  @PostMapping(ENROLMENT)
  ModelAndView enrol(
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    return waiting(
        LoginStep.ENROLMENT,
        half -> {
          try {
            SecondStep.Enrolled enrolled = steps.enrol(half, code, request, response);
            return Pages.show(
                "recovery-codes",
                new RecoveryCodesPage(
                    layouts.anonymous(request), enrolled.recoveryCodes(), enrolled.next()));
          } catch (RuntimeException refused) {
            return enrolment(half, CodeProblem.of(refused), request);
          }
        });
  }

  private ModelAndView waiting(LoginStep step, Function<HalfSignedIn, ModelAndView> page) {
    Optional<HalfSignedIn> half = steps.waitingFor(step);
    return half.map(page).orElseGet(() -> new ModelAndView(Pages.seeOther("/login")));
  }

  private ModelAndView code(CodeProblem problem, HttpServletRequest request) {
    return Pages.show(
        "login-code",
        new CodePage(layouts.anonymous(request), problem.name(), problem.retryAfter()),
        problem.status());
  }

  private ModelAndView enrolment(
      HalfSignedIn half, CodeProblem problem, HttpServletRequest request) {
    return Pages.show(
        "enrolment",
        EnrolmentPage.of(
            layouts.anonymous(request), ENROLMENT, true, steps.enrolment(half), problem),
        problem.status());
  }
}
