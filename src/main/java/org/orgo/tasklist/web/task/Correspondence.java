package org.orgo.tasklist.web.task;

import java.util.List;
import org.orgo.anonymous.AnonymousReportFiles;
import org.orgo.anonymous.ReportFile;
import org.orgo.requesters.RequesterFiles;
import org.orgo.signals.RelatedTasks;
import org.orgo.signals.TaskMail;
import org.orgo.signals.TaskMails;
import org.orgo.signals.UnreachedRequester;
import org.orgo.signals.UnreachedRequesters;
import org.orgo.tasklist.Attachment;
import org.orgo.tasklist.Mail;
import org.orgo.tasklist.MailFile;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** What people outside sent: mails, and the files of an anonymous report. */
@Component
class Correspondence {

  private final TaskMails mails;
  private final AnonymousReportFiles reports;
  private final UnreachedRequesters unreached;
  private final RelatedTasks related;
  private final RequesterFiles sent;

  Correspondence(
      TaskMails mails,
      AnonymousReportFiles reports,
      UnreachedRequesters unreached,
      RelatedTasks related,
      RequesterFiles sent) {
    this.unreached = unreached;
    this.mails = mails;
    this.reports = reports;
    this.related = related;
    this.sent = sent;
  }

  /** The tasks that this one may belong to. */
  List<TaskPage.RelatedWork> related(Task task) {
    return related.of(task.taskId()).stream()
        .map(
            other ->
                new TaskPage.RelatedWork(
                    other.taskId().toString(),
                    other.number(),
                    other.title(),
                    other.joinable() && task.isOpen()))
        .toList();
  }

  List<Mail> mails(TaskId id) {
    return mails.of(id).stream().map(Correspondence::mail).toList();
  }

  /** Why mail to the requester comes back; null while it does not. */
  String unreached(Task task) {
    return unreached.of(task).map(UnreachedRequester::reason).orElse(null);
  }

  /** Null where the work did not come from an anonymous report. */
  TaskPage.AnonymousPanel report(Task task) {
    return reports
        .of(task)
        .map(
            files ->
                new TaskPage.AnonymousPanel(
                    files.stream()
                        .map(file -> attachment(task.taskId(), "report-files", file))
                        .toList()))
        .orElse(null);
  }

  /** What the requester sent on the page about the work. */
  List<Attachment> sent(Task task) {
    return sent.of(task).stream()
        .map(file -> attachment(task.taskId(), "requester-files", file))
        .toList();
  }

  private static Attachment attachment(TaskId task, String place, ReportFile file) {
    return new Attachment(
        file.name(),
        file.type().mediaType(),
        file.size(),
        "/tasks/%s/%s/%d".formatted(task, place, file.position()));
  }

  private static Mail mail(TaskMail mail) {
    String href = "/mails/" + mail.mailId();
    List<MailFile> files = mail.files().stream().map(file -> file(href, file)).toList();
    return new Mail(
        mail.mailId().toString(),
        mail.from(),
        mail.to(),
        mail.subject(),
        mail.at(),
        mail.text(),
        mail.described(),
        mail.quoted().isEmpty() ? null : mail.quoted(),
        mail.formatted() ? href + "/html" : null,
        mail.raw() ? href + "/source" : null,
        mail.raw() ? href + "/download" : null,
        mail.outgoing(),
        mail.delivery(),
        files);
  }

  private static MailFile file(String mailHref, TaskMail.File file) {
    TaskMail.FileAbout about = file.about();
    return new MailFile(
        new Attachment(
            file.name(),
            file.contentType(),
            file.size(),
            mailHref + "/attachments/" + file.position()),
        about == null
            ? null
            : new MailFile.FileSummary(
                about.kind(),
                about.title(),
                about.person(),
                about.startsAt(),
                about.endsAt(),
                about.place()));
  }
}
