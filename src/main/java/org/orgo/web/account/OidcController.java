package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.orgo.people.login.oidc.OidcAnswer;
import org.orgo.people.login.oidc.OidcLoginRefused;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.people.login.steps.OidcLogin;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** The way to an organization's identity provider and back; the login page says what went wrong. */
@Controller
class OidcController {

  static final String START = "/login/oidc/start/";

  private static final String CALLBACK = "/login/oidc/callback";

  private final OidcLogin login;

  OidcController(OidcLogin login) {
    this.login = login;
  }

  /** A link and no form: a page's policy lets forms lead nowhere else. */
  @GetMapping(START + "{slug}")
  RedirectView begin(@PathVariable("slug") String slug, HttpServletRequest request) {
    String callback =
        ServletUriComponentsBuilder.fromContextPath(request).path(CALLBACK).toUriString();
    try {
      return Pages.seeOther(login.begin(slug, callback, request).toString());
    } catch (OidcLoginRefused refused) {
      return refused(refused.problem(), slug);
    }
  }

  @GetMapping(CALLBACK)
  RedirectView finish(
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "code", required = false) String code,
      @RequestParam(name = "error", required = false) String error,
      @RequestParam(name = "iss", required = false) String issuer,
      HttpServletRequest request,
      HttpServletResponse response) {
    String slug = login.underWay(request).orElse("");
    try {
      return Pages.seeOther(
          login.finish(new OidcAnswer(state, code, error, issuer), request, response));
    } catch (OidcLoginRefused refused) {
      return refused(refused.problem(), slug);
    } catch (NotFound began) {
      return refused(OidcProblem.WRONG_STATE, slug);
    }
  }

  static String problem(OidcProblem problem) {
    return "oidc_" + problem.word();
  }

  private static RedirectView refused(OidcProblem problem, String slug) {
    return Pages.seeOther("/login?problem=%s&organization=%s".formatted(problem(problem), slug));
  }
}
