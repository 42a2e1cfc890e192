package org.orgo.administration.provisioning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.tokens.ApiToken;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;

/** Tokens with which directories provision accounts by SCIM, and no other ones. */
@Controller
@RequestMapping(ProvisioningController.PATH)
class ProvisioningController {

  static final String PATH = "/administration/provisioning";

  private static final Set<String> SCOPES = Set.of(Permissions.USER_PROVISION);
  private static final Duration TOKEN_TTL = Duration.ofDays(365);

  private final ApiTokens tokens;
  private final Layouts layouts;

  ProvisioningController(ApiTokens tokens, Layouts layouts) {
    this.tokens = tokens;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return page(request, null);
  }

  /** Answers with the page itself: the text of a token is written nowhere. */
  @PostMapping("/tokens")
  ModelAndView issue(HttpServletRequest request) {
    String name = layouts.texts(request).get("provisioning.token_name");
    return page(request, tokens.issue(CurrentActor.get(), name, SCOPES, TOKEN_TTL).text());
  }

  @PostMapping("/tokens/{id}/revoke")
  RedirectView revoke(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    tokens.revoke(CurrentActor.get(), new ApiTokenId(id));
    Flashes.success(redirect, layouts.texts(request).get("profile.token.revoked"));
    return Pages.seeOther(PATH);
  }

  private ModelAndView page(HttpServletRequest request, String issued) {
    List<ApiToken> provisioning =
        tokens.all(CurrentActor.get()).stream()
            .filter(token -> SCOPES.equals(Set.copyOf(token.scopes())))
            .toList();
    String address = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    return Pages.show(
        "provisioning",
        new ProvisioningPage(
            layouts.of(request, "administration"), address + "/api/scim/v2", provisioning, issued));
  }
}
