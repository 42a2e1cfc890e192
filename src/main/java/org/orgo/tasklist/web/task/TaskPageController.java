package org.orgo.tasklist.web.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.notifications.Notices;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasklist.web.FieldTexts;
import org.orgo.tasklist.web.ReportDraft;
import org.orgo.tasklist.web.SubmittedForm;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of a task: to read, act on and assign it. */
@Controller
class TaskPageController {

  private final TaskPages pages;
  private final TaskDesk desk;
  private final Notices notices;
  private final Layouts layouts;
  private final ObjectMapper json;

  TaskPageController(
      TaskPages pages, TaskDesk desk, Notices notices, Layouts layouts, ObjectMapper json) {
    this.pages = pages;
    this.desk = desk;
    this.notices = notices;
    this.layouts = layouts;
    this.json = json;
  }

  @GetMapping("/tasks/{id}")
  ModelAndView show(
      @PathVariable("id") UUID id,
      @RequestParam(name = "action", required = false) String action,
      HttpServletRequest request) {
    notices.readAbout(new TaskId(id));
    return Pages.show("task", pages.of(new TaskId(id), ReportDraft.asking(action), request));
  }

  @PostMapping("/tasks/{id}/actions/{action}")
  ModelAndView act(
      @PathVariable("id") UUID id,
      @PathVariable("action") String action,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "comment", required = false) String comment,
      @RequestParam(name = "form", required = false) String form,
      HttpServletRequest request) {
    try {
      desk.act(
          new TaskId(id),
          new ActionCommand(action, comment, SubmittedForm.read(form, json), version));
      return new ModelAndView(task(id));
    } catch (InvalidRequest refused) {
      var errors = FieldTexts.of(refused.errors(), layouts.texts(request));
      return again(id, ReportDraft.refused(action, comment, form, errors), request);
    }
  }

  /** To {@code me}, to a user, or back into the queue. */
  @PostMapping("/tasks/{id}/assignment")
  RedirectView assign(
      @PathVariable("id") UUID id,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "assignee", defaultValue = "") String assignee) {
    desk.assign(new TaskId(id), null, user(assignee), version);
    return task(id);
  }

  private ModelAndView again(UUID id, ReportDraft draft, HttpServletRequest request) {
    return Pages.show(
        "task", pages.of(new TaskId(id), draft, request), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static RedirectView task(UUID id) {
    return Pages.seeOther("/tasks/" + id);
  }

  private static UserId user(String assignee) {
    if (assignee.isBlank()) {
      return null;
    }
    try {
      return "me".equals(assignee) ? CurrentActor.get().userId() : UserId.of(assignee);
    } catch (IllegalArgumentException noId) {
      throw new InvalidRequest(FieldError.of("assignee", "is not a user"));
    }
  }
}
