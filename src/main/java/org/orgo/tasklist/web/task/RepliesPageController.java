package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.RelatedTasks;
import org.orgo.signals.replies.NewReply;
import org.orgo.signals.replies.ReplyDesk;
import org.orgo.tasklist.ReplyDraft;
import org.orgo.tasklist.web.FieldTexts;
import org.orgo.tasks.TaskId;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Replies to requesters by mail, and tasks that turn out to be one conversation. */
@Controller
class RepliesPageController {

  private final ReplyDesk replies;
  private final RelatedTasks related;
  private final TaskPages pages;
  private final Layouts layouts;

  RepliesPageController(ReplyDesk replies, RelatedTasks related, TaskPages pages, Layouts layouts) {
    this.replies = replies;
    this.related = related;
    this.pages = pages;
    this.layouts = layouts;
  }

  /**
   * @param copied addresses that were ticked
   * @param cc further ones, with commas, semicolons or spaces between them
   */
  @PostMapping("/tasks/{id}/replies")
  ModelAndView reply(
      @PathVariable("id") UUID id,
      @RequestParam("text") String text,
      @RequestParam(name = "copied", defaultValue = "") List<String> copied,
      @RequestParam(name = "cc", defaultValue = "") String cc,
      @RequestParam(name = "quotes", defaultValue = "false") boolean quotes,
      HttpServletRequest request) {
    List<String> all =
        Stream.concat(copied.stream(), Arrays.stream(cc.split("[\\s,;]+")))
            .filter(address -> !address.isBlank())
            .toList();
    try {
      replies.send(new TaskId(id), new NewReply(text, all, quotes, List.of()));
      return new ModelAndView(Pages.seeOther("/tasks/" + id));
    } catch (InvalidRequest refused) {
      ReplyDraft draft =
          new ReplyDraft(
              text,
              String.join(", ", all),
              quotes,
              FieldTexts.of(refused.errors(), layouts.texts(request)));
      return Pages.show(
          "task", pages.of(new TaskId(id), draft, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @PostMapping("/tasks/{id}/joins/{into}")
  ModelAndView join(@PathVariable("id") UUID id, @PathVariable("into") UUID into) {
    related.join(new TaskId(id), new TaskId(into));
    return new ModelAndView(Pages.seeOther("/tasks/" + into));
  }
}
