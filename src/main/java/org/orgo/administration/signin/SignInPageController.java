package org.orgo.administration.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.orgo.administration.FieldWords;
import org.orgo.administration.signin.SignInPage.ProviderForm;
import org.orgo.organizations.Organizations;
import org.orgo.people.login.oidc.IdentityProvider;
import org.orgo.people.login.oidc.IdentityProviderChange;
import org.orgo.people.login.oidc.IdentityProviderTrial;
import org.orgo.people.login.oidc.IdentityProviders;
import org.orgo.people.login.oidc.OidcEndpoints;
import org.orgo.people.login.oidc.OidcLoginRefused;
import org.orgo.people.login.oidc.PasswordLoginNeeded;
import org.orgo.people.login.oidc.ProviderChangedMeanwhile;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The organization's identity provider: looked at, tried out and changed. */
@Controller
@RequestMapping(SignInPageController.PATH)
class SignInPageController {

  static final String PATH = "/administration/sign-in";

  private final IdentityProviders providers;
  private final IdentityProviderTrial trial;
  private final Organizations organizations;
  private final Layouts layouts;

  SignInPageController(
      IdentityProviders providers,
      IdentityProviderTrial trial,
      Organizations organizations,
      Layouts layouts) {
    this.providers = providers;
    this.trial = trial;
    this.organizations = organizations;
    this.layouts = layouts;
  }

  /** What the form sends. */
  record ProviderFields(
      String issuer,
      String client,
      String secret,
      String domains,
      Boolean enabled,
      Boolean createsAccounts,
      Boolean passwordLogin,
      Integer version) {

    /** A box that is not ticked is not sent. */
    ProviderFields {
      issuer = Objects.requireNonNullElse(issuer, "");
      client = Objects.requireNonNullElse(client, "");
      domains = Objects.requireNonNullElse(domains, "");
      enabled = Boolean.TRUE.equals(enabled);
      createsAccounts = Boolean.TRUE.equals(createsAccounts);
      passwordLogin = Boolean.TRUE.equals(passwordLogin);
      version = Objects.requireNonNullElse(version, 0);
    }

    IdentityProviderChange change() {
      return new IdentityProviderChange(
          issuer,
          client,
          secret,
          Arrays.asList(domains.split("[\\s,;]+")),
          enabled,
          createsAccounts,
          passwordLogin,
          version);
    }

    ProviderForm form(boolean secretKept) {
      return new ProviderForm(
          issuer, client, secretKept, domains, enabled, createsAccounts, passwordLogin, version);
    }
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    ProviderForm form = providers.find().map(ProviderForm::of).orElse(ProviderForm.EMPTY);
    return page(form, Map.of(), null, null, HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView save(
      @ModelAttribute ProviderFields fields,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      providers.save(fields.change());
    } catch (PasswordLoginNeeded | ProviderChangedMeanwhile conflict) {
      String why = texts(request).get("identity_provider.refused." + conflict.code());
      return page(form(fields), Map.of(), why, null, HttpStatus.CONFLICT, request);
    } catch (RuntimeException failure) {
      Map<String, String> errors = FieldWords.of(failure, texts(request));
      return page(form(fields), errors, null, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    Flashes.success(redirect, texts(request).get("identity_provider.saved"));
    return new ModelAndView(Pages.seeOther(PATH));
  }

  /** Asks the provider of the form, saved or not. */
  @PostMapping("/test")
  ModelAndView tryOut(@ModelAttribute ProviderFields fields, HttpServletRequest request) {
    try {
      OidcEndpoints tried = trial.tryOut(fields.issuer());
      return page(form(fields), Map.of(), null, tried, HttpStatus.OK, request);
    } catch (OidcLoginRefused refused) {
      String why = texts(request).get("login.problem.oidc_" + refused.problem().word());
      HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
      return page(form(fields), Map.of("issuer", why), null, null, status, request);
    } catch (RuntimeException failure) {
      Map<String, String> errors = FieldWords.of(failure, texts(request));
      return page(form(fields), errors, null, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
  }

  private ProviderForm form(ProviderFields fields) {
    boolean secretKept = providers.find().map(IdentityProvider::clientSecret).isPresent();
    return fields.form(secretKept);
  }

  private ModelAndView page(
      ProviderForm form,
      Map<String, String> errors,
      String refused,
      OidcEndpoints tried,
      HttpStatus status,
      HttpServletRequest request) {
    String address = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    return Pages.show(
        "sign-in",
        new SignInPage(
            layouts.of(request, "administration"),
            address + "/login?organization=" + organizations.current().slug(),
            address + "/login/oidc/callback",
            form,
            errors,
            refused,
            tried),
        status);
  }

  private Texts texts(HttpServletRequest request) {
    return layouts.texts(request);
  }
}
