package org.orgo.wellbeing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.orgo.wellbeing.GroupDesk;
import org.orgo.wellbeing.GroupKind;
import org.orgo.wellbeing.GroupsPage;
import org.orgo.wellbeing.GroupsPage.GroupForm;
import org.orgo.wellbeing.LearningGroup;
import org.orgo.wellbeing.NewGroup;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The groups somebody looks after, and the form for another. */
@Controller
class GroupsPageController {

  static final String PATH = "/groups";

  private final GroupDesk groups;
  private final Roles roles;
  private final Layouts layouts;

  GroupsPageController(GroupDesk groups, Roles roles, Layouts layouts) {
    this.groups = groups;
    this.roles = roles;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(HttpServletRequest request) {
    return Pages.show("groups", page(GroupForm.EMPTY, Map.of(), request));
  }

  @PostMapping(PATH)
  ModelAndView found(
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "display_name", defaultValue = "") String displayName,
      @RequestParam(name = "kind", defaultValue = "OTHER") GroupKind kind,
      @RequestParam(name = "sensitive", defaultValue = "false") boolean sensitive,
      @RequestParam(name = "owner_role", defaultValue = "") String ownerRole,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    GroupForm draft = new GroupForm(code.strip(), displayName.strip(), kind, sensitive, ownerRole);
    try {
      LearningGroup founded =
          groups.found(new NewGroup(draft.code(), draft.displayName(), kind, sensitive, ownerRole));
      Flashes.success(redirect, layouts.texts(request).get("group.founded"));
      return new ModelAndView(Pages.seeOther(PATH + "/" + founded.groupId()));
    } catch (RuntimeException failure) {
      if (!(failure instanceof Refusal refusal) || refusal.errors().isEmpty()) {
        throw failure;
      }
      return Pages.show(
          "groups",
          page(draft, worded(refusal, layouts.texts(request)), request),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  private static Map<String, String> worded(Refusal refusal, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    refusal
        .errors()
        .forEach(
            error ->
                errors.putIfAbsent(
                    error.field(),
                    texts.or("group.refused." + error.field(), texts.get("form.field_refused"))));
    return errors;
  }

  private GroupsPage page(GroupForm draft, Map<String, String> errors, HttpServletRequest request) {
    return new GroupsPage(
        layouts.of(request, "groups"),
        groups.lookedAfter(),
        groups.mayFound(),
        roles.all().stream().map(Role::code).sorted().toList(),
        draft,
        errors);
  }
}
