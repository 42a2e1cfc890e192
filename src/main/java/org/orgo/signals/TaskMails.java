package org.orgo.signals;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.mail.MailId;
import org.orgo.mail.mime.text.HtmlMail;
import org.orgo.mail.mime.text.QuotedText;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.signals.persistence.MailContentMapper;
import org.orgo.signals.persistence.TaskMailMapper;
import org.orgo.signals.persistence.TaskMailMapper.FileRow;
import org.orgo.signals.persistence.TaskMailMapper.MailRow;
import org.orgo.signals.persistence.TaskMailMapper.MarkupRow;
import org.orgo.signals.persistence.TaskMailMapper.PictureRow;
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

  private static final int MAX_PICTURE_BYTES = 3 * 1024 * 1024;
  private static final int MAX_PART_BYTES = 1024 * 1024;

  private final TaskMailMapper rows;
  private final MailContentMapper contents;
  private final TaskBoard board;

  TaskMails(TaskMailMapper rows, MailContentMapper contents, TaskBoard board) {
    this.rows = rows;
    this.contents = contents;
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
            TextLimits.MAX_PAGE_BYTES);
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

  /**
   * The markup of a mail, harmless, with the pictures that it brought itself.
   *
   * @param repeated names what it repeats from earlier mail, which is folded
   */
  public TaskMail.Framed framed(MailId id, String repeated) {
    requireSeen(id);
    OrganizationId organization = CurrentTenant.require();
    MarkupRow mail =
        rows.markup(organization, id, MAX_HTML_BYTES, TextLimits.MAX_DESCRIPTION_LENGTH)
            .orElseThrow(() -> new NotFound("mail"));
    if (mail.html() == null) {
      return new TaskMail.Framed(null, mail.text());
    }
    boolean refers = mail.html().toLowerCase(Locale.ROOT).contains("cid:");
    Map<String, String> pictures =
        refers
            ? rows.pictures(organization, id, MAX_PICTURE_BYTES).stream()
                .collect(
                    Collectors.toMap(
                        PictureRow::contentId, TaskMails::embedded, (one, other) -> one))
            : Map.of();
    String markup = HtmlMail.sanitise(mail.html(), pictures, repeated);
    return new TaskMail.Framed(markup.isEmpty() ? null : markup, mail.text());
  }

  private static String embedded(PictureRow picture) {
    return "data:%s;base64,%s"
        .formatted(picture.contentType(), Base64.getEncoder().encodeToString(picture.content()));
  }

  /** How long a mail is as it was received. */
  public int rawSize(MailId id) {
    requireSeen(id);
    return contents.rawSize(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("mail"));
  }

  /**
   * Bytes of a mail as it was received, from a place on, counted from 0.
   *
   * @throws NotFound beyond its end
   */
  public byte[] rawPart(MailId id, int from) {
    requireSeen(id);
    return contents
        .rawPart(CurrentTenant.require(), id, from, MAX_PART_BYTES)
        .filter(part -> part.length > 0)
        .orElseThrow(() -> new NotFound("mail"));
  }

  public TaskMail.Content file(MailId id, int position) {
    requireSeen(id);
    return contents
        .file(CurrentTenant.require(), id, position)
        .orElseThrow(() -> new NotFound("attachment"));
  }

  /**
   * Bytes of an attachment from a place on, counted from 0.
   *
   * @throws NotFound beyond its end
   */
  public byte[] part(MailId id, int position, int from) {
    requireSeen(id);
    return contents
        .part(CurrentTenant.require(), id, position, from, MAX_PART_BYTES)
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
        row.raw(),
        row.delivery(),
        files.stream().map(TaskMails::file).toList());
  }

  private static TaskMail.File file(FileRow file) {
    TaskMail.FileAbout about =
        file.kind() == null
            ? null
            : new TaskMail.FileAbout(
                file.kind(),
                file.title(),
                file.person(),
                file.startsAt(),
                file.endsAt(),
                file.place());
    return new TaskMail.File(
        file.position(), file.fileName(), file.contentType(), file.size(), about);
  }

  /** The first mail became the description, and need not be read twice. */
  private static boolean isDescription(Task task, MailRow row) {
    return task.description() != null
        && row.textBody() != null
        && !row.outgoing()
        && task.description().strip().equals(row.textBody().strip());
  }

  private static String from(MailRow row) {
    boolean named = row.fromName() != null && !row.fromName().isBlank();
    if (row.fromAddress() == null) {
      return named ? row.fromName() : "";
    }
    return named ? "%s <%s>".formatted(row.fromName(), row.fromAddress()) : row.fromAddress();
  }
}
