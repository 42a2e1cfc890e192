package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.people.login.steps.OwnFactor;
import org.orgo.people.login.steps.OwnOperatorFactor;
import org.orgo.people.login.steps.OwnSecondFactor;
import org.orgo.people.operators.CurrentOperator;
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

/**
 * A second factor of one's own, of a member or of the installation's operator: enrolled, given
 * other recovery codes, and removed.
 */
@Controller
@RequestMapping({SecondFactorController.PATH, SecondFactorController.OF_OPERATOR})
class SecondFactorController {

  static final String PATH = "/profile/second-factor";

  static final String OF_OPERATOR = "/installation/second-factor";

  private final SecondFactorPages members;
  private final SecondFactorPages operators;

  SecondFactorController(OwnSecondFactor factor, OwnOperatorFactor ofOperator, Layouts layouts) {
    this.members = new SecondFactorPages(factor, layouts, PATH, "");
    this.operators = new SecondFactorPages(ofOperator, layouts, OF_OPERATOR, "installation");
  }

  /** Nobody is both: whoever is bound as an operator is no actor. */
  private SecondFactorPages pages() {
    return CurrentOperator.find().isPresent() ? operators : members;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return pages().show(request);
  }

  @PostMapping
  ModelAndView begin(HttpServletRequest request) {
    return pages().begin(request);
  }

  @PostMapping("/confirm")
  ModelAndView confirm(
      @RequestParam(name = "code", defaultValue = "") String code, HttpServletRequest request) {
    return pages().confirm(code, request);
  }

  @PostMapping("/codes")
  ModelAndView renewCodes(
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request) {
    return pages().renewCodes(password, code, request);
  }

  @PostMapping("/remove")
  ModelAndView remove(
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "code", defaultValue = "") String code,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return pages().remove(password, code, request, redirect);
  }

  /** The same pages at another path, over another factor. */
  private record SecondFactorPages(
      OwnFactor factor, Layouts layouts, String path, String navigation) {

    ModelAndView show(HttpServletRequest request) {
      return page(CodeProblem.NONE, request);
    }

    /** Answers with the secret itself, which is nowhere else to be read. */
    ModelAndView begin(HttpServletRequest request) {
      return enrolment(factor.begin(), CodeProblem.NONE, request);
    }

    ModelAndView confirm(String code, HttpServletRequest request) {
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

    ModelAndView renewCodes(String password, String code, HttpServletRequest request) {
      try {
        return codes(factor.renewRecoveryCodes(password, code, request.getRemoteAddr()), request);
      } catch (RuntimeException refused) {
        return page(CodeProblem.of(refused), request);
      }
    }

    ModelAndView remove(
        String password, String code, HttpServletRequest request, RedirectAttributes redirect) {
      try {
        factor.remove(password, code, request.getRemoteAddr());
      } catch (RuntimeException refused) {
        return page(CodeProblem.of(refused), request);
      }
      Flashes.success(redirect, layouts.texts(request).get("second_factor.removed"));
      return new ModelAndView(Pages.seeOther(path));
    }

    private ModelAndView page(CodeProblem problem, HttpServletRequest request) {
      return Pages.show(
          "second-factor",
          new SecondFactorPage(
              layouts.of(request, navigation),
              path,
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
          EnrolmentPage.of(
              layouts.of(request, navigation), path + "/confirm", false, enrolment, problem),
          problem.status());
    }

    private ModelAndView codes(List<String> codes, HttpServletRequest request) {
      return Pages.show(
          "recovery-codes", new RecoveryCodesPage(layouts.of(request, navigation), codes, path));
    }
  }
}
