package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.web.Pages;
import org.orgo.web.ReaderLocale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The reader's language, stored with the account and, for the login page, in the browser. */
@Controller
class PreferencesController {

  private static final Duration COOKIE_TTL = Duration.ofDays(365);
  private static final Pattern LOCAL_PATH =
      Pattern.compile("/(?:[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

  private final UserAccounts accounts;

  PreferencesController(UserAccounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/preferences/locale")
  RedirectView speak(
      @RequestParam("locale") String locale,
      @RequestParam(name = "path", defaultValue = "/") String path,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReaderLocale.spoken(locale).ifPresent(language -> remember(language, request, response));
    return Pages.seeOther(LOCAL_PATH.matcher(path).matches() ? path : "/");
  }

  private void remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
    CurrentActor.find().flatMap(Actor::user).ifPresent(user -> accounts.speak(user, language));
    ResponseCookie cookie =
        ResponseCookie.from(ReaderLocale.COOKIE, language.toLanguageTag())
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .maxAge(COOKIE_TTL)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
