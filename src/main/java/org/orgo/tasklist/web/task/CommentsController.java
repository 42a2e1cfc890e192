package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.drafts.DraftKind;
import org.orgo.signals.drafts.MessageDraft;
import org.orgo.signals.drafts.MessageDrafts;
import org.orgo.tasklist.web.ReportDraft;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Comments on a task, and what is being written about it. */
@Controller
class CommentsController {

  private final TaskDesk desk;
  private final MessageDrafts drafts;
  private final TaskPages pages;

  CommentsController(TaskDesk desk, MessageDrafts drafts, TaskPages pages) {
    this.desk = desk;
    this.drafts = drafts;
    this.pages = pages;
  }

  @PostMapping("/tasks/{id}/comments")
  ModelAndView comment(
      @PathVariable("id") UUID id,
      @RequestParam("text") String text,
      @RequestParam(name = "visibility", defaultValue = "INTERNAL_ONLY")
          CommentVisibility visibility,
      HttpServletRequest request) {
    TaskId task = new TaskId(id);
    try {
      desk.comment(task, text, visibility);
      drafts.sent(task, DraftKind.COMMENT);
      return new ModelAndView(Pages.seeOther("/tasks/" + id));
    } catch (InvalidRequest refused) {
      return Pages.show(
          "task",
          pages.of(task, ReportDraft.remark(text), request),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** Keeps what is being written; the page asks for it while somebody types. */
  @PostMapping("/tasks/{id}/drafts")
  ResponseEntity<Void> keepDraft(
      @PathVariable("id") UUID id,
      @RequestParam("kind") DraftKind kind,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "cc", defaultValue = "") String cc) {
    drafts.keep(new TaskId(id), new MessageDraft(kind, text, cc));
    return ResponseEntity.noContent().build();
  }
}
