package org.orgo.administration.roles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.orgo.administration.FieldWords;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleEditing;
import org.orgo.people.roles.Roles;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All roles, and the form for another. */
@Controller
class RolesPageController {

  static final String PATH = "/administration/roles";

  private final RoleEditing editing;
  private final Roles roles;
  private final Layouts layouts;

  RolesPageController(RoleEditing editing, Roles roles, Layouts layouts) {
    this.editing = editing;
    this.roles = roles;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(HttpServletRequest request) {
    return Pages.show(
        "roles",
        new RolesPage(
            layouts.of(request, "administration"), RolesPage.tree(roles.all(), editing.holders())));
  }

  /** Not below the roles, whose codes people choose. */
  @GetMapping("/administration/new-role")
  ModelAndView form(HttpServletRequest request) {
    editing.requireActing();
    return form(RoleForm.EMPTY, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping(PATH)
  ModelAndView create(
      @ModelAttribute RoleForm form, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      Role role = editing.create(form.change());
      Flashes.success(redirect, layouts.texts(request).get("role.created", role.code()));
      return new ModelAndView(Pages.seeOther(PATH + "/" + role.code()));
    } catch (RuntimeException failure) {
      return form(
          form,
          FieldWords.of(failure, layouts.texts(request)),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
  }

  private ModelAndView form(
      RoleForm form, Map<String, String> errors, HttpStatus status, HttpServletRequest request) {
    List<String> others = roles.all().stream().map(Role::code).toList();
    return Pages.show(
        "role",
        new RolePage(
            layouts.of(request, "administration"), null, others, List.of(), form, errors, null),
        status);
  }
}
