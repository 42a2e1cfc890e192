package org.orgo.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.orgo.people.accounts.BreachedPassword;
import org.orgo.people.login.steps.OwnPassword;
import org.orgo.people.login.steps.WrongPassword;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.sessions.UserSessions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where members change their own password; their other sessions end by it. */
@Controller
@RequestMapping(OwnPasswordController.PATH)
class OwnPasswordController {

  static final String PATH = "/profile/password";

  private final OwnPassword password;
  private final UserSessions sessions;
  private final Layouts layouts;

  OwnPasswordController(OwnPassword password, UserSessions sessions, Layouts layouts) {
    this.password = password;
    this.sessions = sessions;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request) {
    return page(null, Duration.ZERO, HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView change(
      @RequestParam(name = "present_password", defaultValue = "") String present,
      @RequestParam(name = "password", defaultValue = "") String next,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      password.change(present, next, request.getRemoteAddr());
    } catch (WrongPassword wrong) {
      return refused("wrong", request);
    } catch (InvalidRequest tooShortOrTooLong) {
      return refused("length", request);
    } catch (BreachedPassword known) {
      return refused("breached", request);
    } catch (LoginThrottled throttled) {
      return page(
          "throttled",
          Duration.ofSeconds(throttled.retryAfter()),
          HttpStatus.TOO_MANY_REQUESTS,
          request);
    }
    sessions.endOthers(request.getSession().getId());
    Flashes.success(redirect, layouts.texts(request).get("own_password.changed"));
    return new ModelAndView(Pages.seeOther("/profile"));
  }

  private ModelAndView refused(String problem, HttpServletRequest request) {
    return page(problem, Duration.ZERO, HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  private ModelAndView page(
      String problem, Duration retryAfter, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "own-password",
        new OwnPasswordPage(layouts.of(request, ""), password.isThere(), problem, retryAfter),
        status);
  }
}
