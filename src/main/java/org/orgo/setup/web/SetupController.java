package org.orgo.setup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.setup.InstallationSetup;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupResult;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The setup as a page. Nothing is here once there is an organization. The code comes with each
 * answer, and without it nothing is looked at, so that no stranger lets Orgo call other servers.
 */
@Controller
class SetupController {

  private final SetupCode code;
  private final SetupForm form;
  private final InstallationSetup setup;
  private final Layouts layouts;

  SetupController(SetupCode code, SetupForm form, InstallationSetup setup, Layouts layouts) {
    this.code = code;
    this.form = form;
    this.setup = setup;
    this.layouts = layouts;
  }

  @GetMapping("/setup")
  ModelAndView askForCode(HttpServletRequest request) {
    code.requireOpen();
    return Pages.show("setup-code", new SetupCodePage(layouts.anonymous(request), false));
  }

  @PostMapping("/setup")
  ModelAndView answer(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    code.requireOpen();
    String typed = sent.getOrDefault("code", "");
    if (!code.isRight(typed)) {
      return Pages.show(
          "setup-code",
          new SetupCodePage(layouts.anonymous(request), true),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
    SetupAnswers answers = form.answers(sent);
    return sent.containsKey("name")
        ? found(typed, answers, request)
        : questions(typed, answers, Map.of(), HttpStatus.OK, request);
  }

  private ModelAndView found(String typed, SetupAnswers answers, HttpServletRequest request) {
    try {
      SetupResult result = code.useOnce(() -> setup.run(answers, true));
      return Pages.show("setup-done", new SetupDonePage(layouts.anonymous(request), result));
    } catch (InvalidRequest refused) {
      Map<String, String> errors = SetupFaults.of(refused, layouts.texts(request));
      return questions(typed, answers, errors, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
  }

  private ModelAndView questions(
      String typed,
      SetupAnswers answers,
      Map<String, String> errors,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "setup",
        new SetupPage(layouts.anonymous(request), typed, form.parts(answers), errors),
        status);
  }
}
