package org.orgo.setup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.setup.InstallationSetup;
import org.orgo.setup.SetupAnswers;
import org.orgo.setup.SetupResult;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets the installation's operator found one more organization, by the questions of the setup. */
@Controller
@RequestMapping("/installation/found")
class FurtherOrganizationController {

  private static final String NAVIGATION = "installation";

  private final SetupForm form;
  private final InstallationSetup setup;
  private final Layouts layouts;

  FurtherOrganizationController(SetupForm form, InstallationSetup setup, Layouts layouts) {
    this.form = form;
    this.setup = setup;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView ask(HttpServletRequest request) {
    requireOperator();
    return questions(SetupAnswers.NONE, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView found(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    requireOperator();
    SetupAnswers answers = form.answers(sent);
    try {
      SetupResult result = setup.run(answers, true);
      return Pages.show(
          "organization-founded", new SetupDonePage(layouts.of(request, NAVIGATION), result));
    } catch (InvalidRequest refused) {
      Map<String, String> errors = SetupFaults.of(refused, layouts.texts(request));
      return questions(answers, errors, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
  }

  private static void requireOperator() {
    if (CurrentOperator.find().isEmpty()) {
      throw new NotFound("page");
    }
  }

  private ModelAndView questions(
      SetupAnswers answers,
      Map<String, String> errors,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "organization-found",
        new FurtherOrganizationPage(layouts.of(request, NAVIGATION), form.parts(answers), errors),
        status);
  }
}
