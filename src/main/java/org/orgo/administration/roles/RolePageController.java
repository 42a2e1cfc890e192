package org.orgo.administration.roles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.orgo.administration.FieldWords;
import org.orgo.administration.roles.RolePage.RoleRefusal;
import org.orgo.people.administration.LastAdministrator;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleAdministration;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.RoleInUse;
import org.orgo.people.roles.Roles;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One role: its name, its place in the line, its rights; and how it is removed. */
@Controller
@RequestMapping(RolesPageController.PATH + "/{code}")
class RolePageController {

  private final RoleEditing editing;
  private final RoleAdministration administration;
  private final RoleMembers members;
  private final Roles roles;
  private final Layouts layouts;

  RolePageController(
      RoleEditing editing,
      RoleAdministration administration,
      RoleMembers members,
      Roles roles,
      Layouts layouts) {
    this.editing = editing;
    this.administration = administration;
    this.members = members;
    this.roles = roles;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("code") String code, HttpServletRequest request) {
    Role role = editing.get(code);
    return page(role, RoleForm.of(role), Map.of(), null, HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView change(
      @PathVariable("code") String code,
      @ModelAttribute RoleForm form,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Role role = editing.get(code);
    try {
      String now = editing.change(code, form.change()).code();
      return done(now, "role.changed", request, redirect);
    } catch (LastAdministrator last) {
      return refused(role, form, request);
    } catch (RuntimeException failure) {
      Map<String, String> errors = FieldWords.of(failure, layouts.texts(request));
      return page(role, form, errors, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
  }

  @PostMapping("/members")
  ModelAndView add(
      @PathVariable("code") String code,
      @RequestParam(name = "email", defaultValue = "") String email,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Role role = editing.get(code);
    if (!members.add(code, email)) {
      Map<String, String> errors =
          Map.of("email", layouts.texts(request).get("role.refused.email"));
      return page(role, RoleForm.of(role), errors, null, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    return done(code, "role.member_added", request, redirect);
  }

  @PostMapping("/members/remove")
  ModelAndView remove(
      @PathVariable("code") String code,
      @RequestParam(name = "email", defaultValue = "") String email,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Role role = editing.get(code);
    try {
      members.remove(code, email);
    } catch (LastAdministrator last) {
      return refused(role, RoleForm.of(role), request);
    }
    return done(code, "role.member_removed", request, redirect);
  }

  @PostMapping("/delete")
  ModelAndView delete(
      @PathVariable("code") String code,
      @RequestParam(name = "successor", defaultValue = "") String successor,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Role role = editing.get(code);
    try {
      if (successor.isBlank()) {
        administration.remove(code);
      } else {
        administration.remove(code, successor);
      }
    } catch (RoleInUse kept) {
      String why = layouts.texts(request).get("role.kept." + kept.use());
      return page(
          role,
          RoleForm.of(role),
          Map.of(),
          new RoleRefusal(why, kept.places()),
          HttpStatus.CONFLICT,
          request);
    }
    Flashes.success(redirect, layouts.texts(request).get("role.removed", code));
    return new ModelAndView(Pages.seeOther(RolesPageController.PATH));
  }

  private ModelAndView done(
      String code, String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(RolesPageController.PATH + "/" + code));
  }

  private ModelAndView refused(Role role, RoleForm form, HttpServletRequest request) {
    String why = layouts.texts(request).get("user.refused.last");
    return page(
        role, form, Map.of(), new RoleRefusal(why, List.of()), HttpStatus.CONFLICT, request);
  }

  private ModelAndView page(
      Role role,
      RoleForm form,
      Map<String, String> errors,
      RoleRefusal refusal,
      HttpStatus status,
      HttpServletRequest request) {
    List<String> others =
        roles.all().stream().map(Role::code).filter(code -> !code.equals(role.code())).toList();
    return Pages.show(
        "role",
        new RolePage(
            layouts.of(request, "administration"),
            role,
            others,
            members.of(role.code()),
            form,
            errors,
            refusal),
        status);
  }
}
