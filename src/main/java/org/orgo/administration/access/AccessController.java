package org.orgo.administration.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.administration.access.AccessPage.OwnedToken;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The sessions and tokens of everybody. */
@Controller
class AccessController {

  private static final String PATH = "/administration/access";

  private final UserSessions sessions;
  private final ApiTokens tokens;
  private final UserAccounts accounts;
  private final Layouts layouts;

  AccessController(
      UserSessions sessions, ApiTokens tokens, UserAccounts accounts, Layouts layouts) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    List<ApiToken> usable = tokens.all(CurrentActor.get());
    Map<UserId, String> names = accounts.names(usable.stream().map(ApiToken::userId).toList());
    HttpSession session = request.getSession(false);
    return Pages.show(
        "access",
        new AccessPage(
            layouts.of(request, "administration"),
            sessions.all(),
            usable.stream().map(token -> new OwnedToken(token, names.get(token.userId()))).toList(),
            session == null ? "" : UserSessions.handle(session.getId())));
  }

  @PostMapping("/administration/sessions/{handle}/revoke")
  RedirectView endSession(
      @PathVariable("handle") String handle,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    sessions.end(handle);
    Flashes.success(redirect, layouts.texts(request).get("profile.session.ended"));
    return Pages.seeOther(PATH);
  }

  @PostMapping("/administration/tokens/{id}/revoke")
  RedirectView endToken(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    tokens.revoke(CurrentActor.get(), new ApiTokenId(id));
    Flashes.success(redirect, layouts.texts(request).get("profile.token.revoked"));
    return Pages.seeOther(PATH);
  }
}
