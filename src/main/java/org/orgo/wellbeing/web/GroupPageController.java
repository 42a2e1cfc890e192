package org.orgo.wellbeing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.wellbeing.GroupDesk;
import org.orgo.wellbeing.GroupId;
import org.orgo.wellbeing.GroupMembers;
import org.orgo.wellbeing.GroupPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One group: who is in it, and whether it is sensitive. */
@Controller
@RequestMapping(GroupsPageController.PATH + "/{id}")
class GroupPageController {

  private final GroupDesk groups;
  private final GroupMembers members;
  private final Layouts layouts;

  GroupPageController(GroupDesk groups, GroupMembers members, Layouts layouts) {
    this.groups = groups;
    this.members = members;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("group", page(new GroupId(id), "", null, request));
  }

  @PostMapping("/members")
  ModelAndView add(
      @PathVariable("id") UUID id,
      @RequestParam(name = "email", defaultValue = "") String email,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      members.add(new GroupId(id), email);
    } catch (InvalidRequest refused) {
      String said = layouts.texts(request).get("group.email.refused");
      return Pages.show(
          "group", page(new GroupId(id), email, said, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return done(id, "group.member_added", request, redirect);
  }

  @PostMapping("/members/remove")
  ModelAndView remove(
      @PathVariable("id") UUID id,
      @RequestParam(name = "email", defaultValue = "") String email,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    members.remove(new GroupId(id), email);
    return done(id, "group.member_removed", request, redirect);
  }

  @PostMapping("/sensitive")
  ModelAndView mark(
      @PathVariable("id") UUID id,
      @RequestParam(name = "sensitive", defaultValue = "false") boolean sensitive,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    groups.mark(new GroupId(id), sensitive);
    return done(id, sensitive ? "group.marked" : "group.unmarked", request, redirect);
  }

  private ModelAndView done(
      UUID id, String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(GroupsPageController.PATH + "/" + id));
  }

  private GroupPage page(GroupId id, String email, String refused, HttpServletRequest request) {
    return new GroupPage(
        layouts.of(request, "groups"),
        groups.requireLookedAfter(id),
        members.list(id),
        groups.mayFound(),
        email,
        refused);
  }
}
