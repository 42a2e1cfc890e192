package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.login.steps.OwnSecondFactor;
import org.orgo.people.sessions.UserSessions;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What members see and change about their own account. */
@Controller
class ProfileController {

  private static final Duration TOKEN_TTL = Duration.ofDays(90);
  private static final int MAX_NAME_LENGTH = 100;

  private final ApiTokens tokens;
  private final UserSessions sessions;
  private final OwnSecondFactor factor;
  private final Layouts layouts;

  ProfileController(
      ApiTokens tokens, UserSessions sessions, OwnSecondFactor factor, Layouts layouts) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.factor = factor;
    this.layouts = layouts;
  }

  @GetMapping("/profile")
  ModelAndView show(HttpServletRequest request) {
    return page(request, null);
  }

  /**
   * Answers with the page itself: the text of a token is written nowhere, not even for a moment.
   */
  @PostMapping("/profile/tokens")
  ModelAndView issue(@RequestParam("name") String name, HttpServletRequest request) {
    String shorter = name.strip().substring(0, Math.min(name.strip().length(), MAX_NAME_LENGTH));
    return page(
        request,
        shorter.isEmpty()
            ? null
            : tokens.issue(CurrentActor.get(), shorter, Set.of(), TOKEN_TTL).text());
  }

  @PostMapping("/profile/tokens/{id}/revoke")
  RedirectView revoke(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    tokens.revoke(CurrentActor.get(), new ApiTokenId(id));
    Flashes.success(redirect, layouts.texts(request).get("profile.token.revoked"));
    return Pages.seeOther("/profile");
  }

  @PostMapping("/profile/sessions/{handle}/revoke")
  RedirectView end(
      @PathVariable("handle") String handle,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    sessions.endOwn(handle);
    Flashes.success(redirect, layouts.texts(request).get("profile.session.ended"));
    return Pages.seeOther("/profile");
  }

  private ModelAndView page(HttpServletRequest request, String issued) {
    Actor actor = CurrentActor.get();
    List<ProfilePage.Token> usable =
        tokens.of(actor.user().orElseThrow()).stream().map(ProfileController::token).toList();
    return Pages.show(
        "profile",
        new ProfilePage(
            layouts.of(request, ""),
            actor.roles().stream().sorted().toList(),
            sessions(actor, request),
            usable,
            issued,
            factor.isOn()));
  }

  private List<ProfilePage.Session> sessions(Actor actor, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String current = session == null ? "" : UserSessions.handle(session.getId());
    return sessions.of(actor.user().orElseThrow()).stream()
        .map(
            each ->
                new ProfilePage.Session(
                    each.handle(),
                    each.since(),
                    each.lastUsedAt(),
                    each.handle().equals(current),
                    each.secondFactor()))
        .toList();
  }

  private static ProfilePage.Token token(ApiToken token) {
    return new ProfilePage.Token(
        token.tokenId().toString(), token.name(), token.createdAt(), token.expiresAt());
  }
}
