package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.mail.threads.AnswerFile;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.RelatedTasks;
import org.orgo.signals.drafts.DraftKind;
import org.orgo.signals.drafts.MessageDrafts;
import org.orgo.signals.replies.NewReply;
import org.orgo.signals.replies.ReplyDesk;
import org.orgo.tasklist.ReplyDraft;
import org.orgo.tasklist.web.FieldTexts;
import org.orgo.tasks.TaskId;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.uploads.SentForm;
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
  private final MessageDrafts drafts;
  private final TaskPages pages;
  private final Layouts layouts;

  RepliesPageController(
      ReplyDesk replies,
      RelatedTasks related,
      MessageDrafts drafts,
      TaskPages pages,
      Layouts layouts) {
    this.replies = replies;
    this.related = related;
    this.drafts = drafts;
    this.pages = pages;
    this.layouts = layouts;
  }

  /**
   * A reply without files, also from browsers without script.
   *
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
    return sent(new TaskId(id), text, copies(copied, cc), quotes, List.of(), request);
  }

  /**
   * A reply with files. The page's script sends it with the token against other sites' forms in a
   * header: here nobody reads fields before the form is let in.
   */
  @PostMapping("/tasks/{id}/replies/files")
  ModelAndView replyWithFiles(@PathVariable("id") UUID id, HttpServletRequest request)
      throws IOException {
    TaskId task = new TaskId(id);
    replies.requireTarget(task); // before anything is read
    SentForm form = SentForm.read(request);
    List<AnswerFile> files =
        form.files().stream()
            .map(file -> new AnswerFile(file.name(), file.contentType(), file.content()))
            .toList();
    return sent(
        task,
        form.field("text"),
        copies(form.fields("copied"), form.field("cc")),
        form.field("quotes").equals("true"),
        files,
        request);
  }

  private static List<String> copies(List<String> copied, String cc) {
    return Stream.concat(copied.stream(), Arrays.stream(cc.split("[\\s,;]+")))
        .filter(address -> !address.isBlank())
        .toList();
  }

  private ModelAndView sent(
      TaskId task,
      String text,
      List<String> copies,
      boolean quotes,
      List<AnswerFile> files,
      HttpServletRequest request) {
    try {
      replies.send(task, new NewReply(text, copies, quotes, files));
      drafts.sent(task, DraftKind.REPLY);
      return new ModelAndView(Pages.seeOther("/tasks/" + task));
    } catch (InvalidRequest refused) {
      ReplyDraft draft =
          new ReplyDraft(
              text,
              String.join(", ", copies),
              quotes,
              FieldTexts.of(refused.errors(), layouts.texts(request)));
      return Pages.show("task", pages.of(task, draft, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @PostMapping("/tasks/{id}/joins/{into}")
  ModelAndView join(@PathVariable("id") UUID id, @PathVariable("into") UUID into) {
    related.join(new TaskId(id), new TaskId(into));
    return new ModelAndView(Pages.seeOther("/tasks/" + into));
  }
}
