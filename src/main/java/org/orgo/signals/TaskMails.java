package org.orgo.signals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.mail.MailId;
import org.orgo.mail.mime.text.HtmlMail;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.TaskMailMapper;
import org.orgo.signals.persistence.TaskMailMapper.FileRow;
import org.orgo.signals.persistence.TaskMailMapper.MailRow;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the mails behind a task to those who see the task. Mails name their writers, so those of
 * ANONYMISED work are not shown.
 */
@Service
@Transactional(readOnly = true)
public class TaskMails {

  /** A tree of markup takes forty times its bytes. */
  private static final int MAX_HTML_BYTES = 256 * 1024;

  private static final int MAX_PART_BYTES = 1024 * 1024;

  private final TaskMailMapper rows;
  private final TaskBoard board;

  TaskMails(TaskMailMapper rows, TaskBoard board) {
    this.rows = rows;
    this.board = board;
  }

  /**
   * The mails in order of arrival.
   *
   * @throws NotFound when there is no such task or the actor may not see it
   */
  public List<TaskMail> of(TaskId id) {
    Task task = board.get(id);
    if (isHidden(task)) {
      return List.of();
    }
    List<MailRow> mails =
        rows.mails(
            CurrentTenant.require(),
            id,
            TextLimits.MAX_DESCRIPTION_LENGTH,
            TextLimits.MAX_PAGE_BYTES,
            MAX_HTML_BYTES);
    if (mails.isEmpty()) {
      return List.of();
    }
    Map<MailId, List<FileRow>> files =
        rows.files(CurrentTenant.require(), id).stream()
            .collect(Collectors.groupingBy(FileRow::emailId));
    return mails.stream()
        .map(mail -> mail(task, mail, files.getOrDefault(mail.emailId(), List.of())))
        .toList();
  }

  /** The HTML of a mail, sanitised. */
  public String html(MailId id) {
    requireSeen(id);
    return HtmlMail.sanitise(
        rows.html(CurrentTenant.require(), id, MAX_HTML_BYTES)
            .orElseThrow(() -> new NotFound("mail")));
  }

  public TaskMail.Content file(MailId id, int position) {
    requireSeen(id);
    return rows.file(CurrentTenant.require(), id, position)
        .orElseThrow(() -> new NotFound("attachment"));
  }

  /**
   * Bytes of an attachment from a place on, counted from 0.
   *
   * @throws NotFound beyond its end
   */
  public byte[] part(MailId id, int position, int from) {
    requireSeen(id);
    return rows.part(CurrentTenant.require(), id, position, from, MAX_PART_BYTES)
        .filter(part -> part.length > 0)
        .orElseThrow(() -> new NotFound("attachment"));
  }

  private void requireSeen(MailId id) {
    TaskId task =
        rows.taskOf(CurrentTenant.require(), id)
            .map(TaskId::new)
            .orElseThrow(() -> new NotFound("mail"));
    if (isHidden(board.get(task))) {
      throw new NotFound("mail");
    }
  }

  private static boolean isHidden(Task task) {
    return task.visibility() == Visibility.ANONYMISED;
  }

  private static TaskMail mail(Task task, MailRow row, List<FileRow> files) {
    QuotedText.Split text = QuotedText.split(row.textBody() == null ? "" : row.textBody());
    return new TaskMail(
        row.emailId(),
        from(row),
        Stream.concat(row.toAddresses().stream(), row.ccAddresses().stream())
            .collect(Collectors.joining(", ")),
        row.subject() == null ? "" : row.subject(),
        row.receivedAt(),
        text.fresh().strip(),
        text.quoted().strip(),
        isDescription(task, row),
        row.formatted(),
        row.outgoing(),
        row.delivery(),
        files.stream()
            .map(
                file ->
                    new TaskMail.File(
                        file.position(), file.fileName(), file.contentType(), file.size()))
            .toList());
  }

  /** The first mail became the description, and need not be read twice. */
  private static boolean isDescription(Task task, MailRow row) {
    return task.description() != null
        && row.textBody() != null
        && !row.outgoing()
        && task.description().strip().equals(row.textBody().strip());
  }

  private static String from(MailRow row) {
    String address = row.fromAddress() == null ? "" : row.fromAddress();
    boolean named = row.fromName() != null && !row.fromName().isBlank();
    return named ? "%s <%s>".formatted(row.fromName(), address) : address;
  }
}
