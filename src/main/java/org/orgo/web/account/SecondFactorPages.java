package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.people.login.steps.OwnFactor;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of a second factor of one's own, the same for members and the installation's operators.
 *
 * @param path where they are
 * @param navigation the entry that leads there
 */
record SecondFactorPages(OwnFactor factor, Layouts layouts, String path, String navigation) {

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
