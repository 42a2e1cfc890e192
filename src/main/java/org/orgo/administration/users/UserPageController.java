package org.orgo.administration.users;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.administration.FieldWords;
import org.orgo.administration.users.UserPage.UserForm;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.administration.LastAdministrator;
import org.orgo.people.administration.SecondFactorReset;
import org.orgo.people.administration.UserAdministration;
import org.orgo.people.administration.UserChange;
import org.orgo.people.administration.UserInvitations;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: its name, language and roles, and whether it may log in. */
@Controller
@RequestMapping(UsersPageController.PATH + "/{id}")
class UserPageController {

  private final UserAdministration users;
  private final UserInvitations invitations;
  private final SecondFactorReset factors;
  private final Roles roles;
  private final Layouts layouts;

  UserPageController(
      UserAdministration users,
      UserInvitations invitations,
      SecondFactorReset factors,
      Roles roles,
      Layouts layouts) {
    this.users = users;
    this.invitations = invitations;
    this.factors = factors;
    this.roles = roles;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    UserAccount account = users.get(new UserId(id));
    return page(account, UserForm.of(account), Map.of(), null, HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable("id") UUID id,
      @RequestParam(name = "display_name", defaultValue = "") String displayName,
      @RequestParam(name = "locale", defaultValue = "") String locale,
      @RequestParam(name = "roles", required = false) List<String> held,
      @RequestParam(name = "version", defaultValue = "0") int version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    UserAccount account = users.get(new UserId(id));
    UserForm form =
        new UserForm(displayName.strip(), locale, held == null ? List.of() : held, version);
    try {
      users.change(
          account.userId(), new UserChange(form.displayName(), locale, form.roles(), version));
    } catch (LastAdministrator last) {
      return refused(account, form, request);
    } catch (RuntimeException failure) {
      Map<String, String> errors = FieldWords.of(failure, layouts.texts(request));
      return page(account, form, errors, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    return done(account, "user.changed", request, redirect);
  }

  @PostMapping("/disable")
  ModelAndView disable(
      @PathVariable("id") UUID id,
      @RequestParam(name = "work", defaultValue = "leave") String work,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    UserAccount account = users.get(new UserId(id));
    try {
      users.disable(account.userId(), work.equals("give_back"));
    } catch (LastAdministrator last) {
      return refused(account, UserForm.of(account), request);
    }
    return done(account, "user.disabled", request, redirect);
  }

  @PostMapping("/enable")
  ModelAndView enable(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    return done(users.enable(new UserId(id)), "user.enabled", request, redirect);
  }

  @PostMapping("/reset-password")
  ModelAndView resetPassword(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    return done(invitations.resetPassword(new UserId(id)), "user.reset", request, redirect);
  }

  @PostMapping("/invite-again")
  ModelAndView inviteAgain(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    return done(invitations.inviteAgain(new UserId(id)), "user.invited", request, redirect);
  }

  @PostMapping("/reset-second-factor")
  ModelAndView resetSecondFactor(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    UserAccount account = users.get(new UserId(id));
    try {
      factors.reset(account.userId(), reason);
    } catch (InvalidRequest refused) {
      Map<String, String> errors = FieldWords.of(refused, layouts.texts(request));
      HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
      return page(account, UserForm.of(account), errors, null, status, request);
    }
    return done(account, "user.second_factor_reset", request, redirect);
  }

  private ModelAndView done(
      UserAccount account, String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(UsersPageController.PATH + "/" + account.userId()));
  }

  private ModelAndView refused(UserAccount account, UserForm form, HttpServletRequest request) {
    String why = layouts.texts(request).get("user.refused.last");
    return page(account, form, Map.of(), why, HttpStatus.CONFLICT, request);
  }

  private ModelAndView page(
      UserAccount account,
      UserForm form,
      Map<String, String> errors,
      String refused,
      HttpStatus status,
      HttpServletRequest request) {
    List<Role> all = roles.all().stream().sorted(Comparator.comparing(Role::code)).toList();
    return Pages.show(
        "user",
        new UserPage(
            layouts.of(request, "administration"),
            account,
            all,
            form,
            errors,
            users.openWorkOf(account.userId()),
            factors.isOn(account.userId()),
            refused),
        status);
  }
}
