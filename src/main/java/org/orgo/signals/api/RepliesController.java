package org.orgo.signals.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.orgo.mail.threads.AnswerFile;
import org.orgo.signals.RelatedTasks;
import org.orgo.signals.replies.NewReply;
import org.orgo.signals.replies.ReplyDesk;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskId;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replies to the requesters of tasks, by mail, and tasks that are one conversation. */
@RestController
class RepliesController {

  private final ReplyDesk replies;
  private final RelatedTasks related;

  RepliesController(ReplyDesk replies, RelatedTasks related) {
    this.replies = replies;
    this.related = related;
  }

  /**
   * @param cc who gets a copy
   * @param quotes whether the requester's latest mail is repeated below
   */
  record ReplyBody(
      @NotBlank @Size(max = 10_000) String text,
      @Nullable List<@NotBlank @Size(max = 250) String> cc,
      @Nullable Boolean quotes,
      @Nullable List<@Valid FileBody> files) {

    NewReply reply() {
      return new NewReply(
          text,
          cc,
          Boolean.TRUE.equals(quotes),
          files == null
              ? List.of()
              : files.stream()
                  .map(file -> new AnswerFile(file.name(), file.contentType(), file.content()))
                  .toList());
    }
  }

  /**
   * @param content in Base64
   */
  record FileBody(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 160) String contentType,
      @NotNull byte[] content) {}

  /** Sends the requester a reply, which the task keeps as a comment. */
  @PostMapping("/api/v3/tasks/{id}/replies")
  @ResponseStatus(HttpStatus.CREATED)
  TaskComment replyToRequester(@PathVariable("id") UUID id, @RequestBody @Valid ReplyBody body) {
    return replies.send(new TaskId(id), body.reply());
  }

  /**
   * @param taskId the task that is left
   */
  record Joined(TaskId taskId) {}

  /** Makes a task one with the task that its mail seemed to belong to. */
  @PostMapping("/api/v3/tasks/{id}/joins/{into}")
  Joined joinTasks(@PathVariable("id") UUID id, @PathVariable("into") UUID into) {
    related.join(new TaskId(id), new TaskId(into));
    return new Joined(new TaskId(into));
  }
}
