package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.orgo.people.accounts.BreachedPassword;
import org.orgo.people.accounts.PasswordLinks;
import org.orgo.people.operators.InstallationOperators;
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

/**
 * Where a one-time link leads, of a member or of an operator of the installation: to a password of
 * one's own.
 */
@Controller
class PasswordController {

  private static final String OF_MEMBER = "/password/{token}";
  private static final String OF_OPERATOR = "/installation/password/{token}";

  private final PasswordLinks links;
  private final InstallationOperators operators;
  private final Layouts layouts;

  PasswordController(PasswordLinks links, InstallationOperators operators, Layouts layouts) {
    this.links = links;
    this.operators = operators;
    this.layouts = layouts;
  }

  @GetMapping(OF_MEMBER)
  ModelAndView show(@PathVariable("token") String token, HttpServletRequest request) {
    return show(links.isUsable(token), request);
  }

  @GetMapping(OF_OPERATOR)
  ModelAndView showToOperator(@PathVariable("token") String token, HttpServletRequest request) {
    return show(operators.isUsable(token), request);
  }

  @PostMapping(OF_MEMBER)
  ModelAndView choose(
      @PathVariable("token") String token,
      @RequestParam("password") String password,
      HttpServletRequest request) {
    return choose(() -> links.choosePassword(token, password), request);
  }

  @PostMapping(OF_OPERATOR)
  ModelAndView chooseAsOperator(
      @PathVariable("token") String token,
      @RequestParam("password") String password,
      HttpServletRequest request) {
    return choose(() -> operators.choosePassword(token, password), request);
  }

  private ModelAndView show(boolean usable, HttpServletRequest request) {
    if (!usable) {
      throw new NotFound("link");
    }
    return page(null, HttpStatus.OK, request);
  }

  private ModelAndView choose(Runnable choice, HttpServletRequest request) {
    try {
      choice.run();
    } catch (InvalidRequest tooShortOrTooLong) {
      return page("length", HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (BreachedPassword known) {
      return page("breached", HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    return new ModelAndView(Pages.seeOther("/login?problem=chosen"));
  }

  private ModelAndView page(String problem, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "password",
        new PasswordPage(layouts.anonymous(request), request.getRequestURI(), problem),
        status);
  }
}
