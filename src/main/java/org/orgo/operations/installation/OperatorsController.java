package org.orgo.operations.installation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.orgo.operations.installation.OperatorsPage.OperatorDraft;
import org.orgo.operations.installation.OperatorsPage.ShownLink;
import org.orgo.people.operators.CurrentOperator;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.people.operators.InstallationOperators;
import org.orgo.people.operators.OneTimeLink;
import org.orgo.people.operators.OperatorExists;
import org.orgo.people.operators.OperatorId;
import org.orgo.people.operators.OperatorLogins;
import org.orgo.people.operators.OperatorLogins.OperatorToken;
import org.orgo.people.operators.OperatorSecondFactors;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows who operates the installation. An operator invites others, gives them new links, takes a
 * lost second factor away and disables them; never himself, so that one is always left.
 */
@Controller
@RequestMapping(OperatorsController.PATH)
class OperatorsController {

  static final String PATH = "/installation/operators";

  private static final Duration TOKEN_LIFE = Duration.ofDays(30);

  private final InstallationOperators operators;
  private final OperatorSecondFactors factors;
  private final OperatorLogins logins;
  private final Layouts layouts;
  private final String baseUrl;

  OperatorsController(
      InstallationOperators operators,
      OperatorSecondFactors factors,
      OperatorLogins logins,
      Layouts layouts,
      @Value("${orgo.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
    this.operators = operators;
    this.factors = factors;
    this.logins = logins;
    this.layouts = layouts;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
  }

  @GetMapping
  ModelAndView list(HttpServletRequest request) {
    return page(OperatorDraft.EMPTY, Map.of(), null, null, HttpStatus.OK, request);
  }

  /** For whoever signs in with a second factor, and so gets no token for the password alone. */
  @PostMapping("/token")
  ModelAndView token(HttpServletRequest request) {
    InstallationOperator operator = CurrentOperator.find().orElseThrow(() -> new NotFound("page"));
    OperatorToken token = logins.issue(operator, "page", TOKEN_LIFE);
    return page(OperatorDraft.EMPTY, Map.of(), null, token, HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView create(
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "display_name", defaultValue = "") String displayName,
      HttpServletRequest request) {
    reader();
    OperatorDraft draft = new OperatorDraft(email.strip(), displayName.strip());
    try {
      OneTimeLink link = operators.create(draft.email(), draft.displayName());
      return page(
          OperatorDraft.EMPTY, Map.of(), shown(draft.email(), link), null, HttpStatus.OK, request);
    } catch (OperatorExists known) {
      return refused(draft, "email", "operator.known", request);
    } catch (InvalidRequest invalid) {
      return refused(draft, invalid.errors().get(0).field(), "form.field_refused", request);
    }
  }

  @PostMapping("/{operator}/link")
  ModelAndView link(@PathVariable("operator") UUID id, HttpServletRequest request) {
    InstallationOperator operator = active(id);
    OneTimeLink link = operators.invite(operator.email());
    return page(
        OperatorDraft.EMPTY, Map.of(), shown(operator.email(), link), null, HttpStatus.OK, request);
  }

  @PostMapping("/{operator}/disable")
  ModelAndView disable(
      @PathVariable("operator") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    InstallationOperator operator = active(id);
    if (operator.operatorId().equals(reader())) {
      throw new OwnAccount();
    }
    operators.disable(operator.operatorId());
    Flashes.success(
        redirect, layouts.texts(request).get("operator.was_disabled", operator.displayName()));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  @PostMapping("/{operator}/reset-second-factor")
  ModelAndView resetSecondFactor(
      @PathVariable("operator") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    InstallationOperator operator = active(id);
    try {
      factors.reset(operator.operatorId(), reason);
    } catch (InvalidRequest invalid) {
      return refused(OperatorDraft.EMPTY, "reason", "operator.refused.reason", request);
    }
    Flashes.success(
        redirect,
        layouts.texts(request).get("operator.second_factor_was_reset", operator.displayName()));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  private InstallationOperator active(UUID id) {
    reader();
    return operators.findActive(new OperatorId(id)).orElseThrow(() -> new NotFound("operator"));
  }

  private static OperatorId reader() {
    return CurrentOperator.find().orElseThrow(() -> new NotFound("page")).operatorId();
  }

  private ShownLink shown(String email, OneTimeLink link) {
    return new ShownLink(email, baseUrl + link.path(), link);
  }

  private ModelAndView refused(
      OperatorDraft draft, String field, String text, HttpServletRequest request) {
    return page(
        draft,
        Map.of(field, layouts.texts(request).get(text)),
        null,
        null,
        HttpStatus.UNPROCESSABLE_ENTITY,
        request);
  }

  private ModelAndView page(
      OperatorDraft draft,
      Map<String, String> errors,
      ShownLink link,
      OperatorToken token,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "operators",
        new OperatorsPage(
            layouts.of(request, OrganizationsController.NAVIGATION),
            operators.active(),
            factors.operators(),
            reader(),
            draft,
            errors,
            link,
            token),
        status);
  }
}
