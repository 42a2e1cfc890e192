package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.people.CurrentActor;
import org.orgo.people.login.oidc.OidcLoginRefused.OidcProblem;
import org.orgo.people.login.steps.OidcLogin;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.account.LoginPage.OidcOffer;
import org.orgo.web.samples.DemoLogins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the login page. The security chain answers what is posted to it. */
@Controller
class LoginController {

  private static final Set<String> PROBLEMS =
      Stream.concat(
              Stream.of("refused", "throttled", "expired", "signed_out", "chosen", "suspended"),
              Stream.of(OidcProblem.values()).map(OidcController::problem))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

  private final OidcLogin oidc;
  private final Layouts layouts;
  private final ObjectProvider<DemoLogins> demo;

  LoginController(OidcLogin oidc, Layouts layouts, ObjectProvider<DemoLogins> demo) {
    this.oidc = oidc;
    this.layouts = layouts;
    this.demo = demo;
  }

  @GetMapping("/login")
  ModelAndView show(
      @RequestParam(name = "problem", required = false) String problem,
      @RequestParam(name = "wait", defaultValue = "0") String wait,
      @RequestParam(name = "organization", defaultValue = "") String organization,
      HttpServletRequest request) {
    if (CurrentActor.find().isPresent()) {
      return new ModelAndView(Pages.seeOther("/"));
    }
    if (CurrentOperator.find().isPresent()) {
      return new ModelAndView(Pages.seeOther("/installation"));
    }
    DemoLogins accounts = demo.getIfAvailable();
    return Pages.show(
        "login",
        new LoginPage(
            layouts.anonymous(request),
            "",
            problem != null && PROBLEMS.contains(problem) ? problem : null,
            seconds(wait),
            accounts == null ? null : accounts.door(),
            oidcOffer(organization)));
  }

  private OidcOffer oidcOffer(String slug) {
    return oidc.offeredBy(slug)
        .map(
            organization ->
                new OidcOffer(
                    organization.displayName(), OidcController.START + organization.slug()))
        .orElse(null);
  }

  /** As the throttle said it, or whatever somebody typed in its place. */
  private static Duration seconds(String seconds) {
    return SECONDS.matcher(seconds).matches()
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }
}
