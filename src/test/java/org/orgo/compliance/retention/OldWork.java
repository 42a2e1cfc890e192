package org.orgo.compliance.retention;

import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.NewMailbox;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that is over: its task, a comment, and the mail it began with, with a file. */
record OldWork(CaseId theCase, TaskId task, UUID signal, UUID mail) {

  List<UUID> ids() {
    return List.of(theCase.value(), task.value(), signal, mail);
  }

  /** Does it in an organization. */
  record Doing(
      TestOrganization organization,
      CaseDesk cases,
      TaskDesk tasks,
      Mailboxes mailboxes,
      JdbcTemplate jdbc,
      TransactionTemplate transaction) {

    OldWork resolved(String mark, PersonId requester) {
      CaseId theCase =
          organization.asSystem(
              () -> cases.open(aCase().titled("Case " + mark).reportedBy(requester).draft()));
      TaskId task =
          organization.as(
              "worker",
              () ->
                  tasks
                      .open(aTask().titled("Task " + mark).ofCase(theCase.value()).draft())
                      .taskId());
      organization.run(
          "worker",
          () -> {
            tasks.comment(task, "Seen " + mark, CommentVisibility.INTERNAL_ONLY);
            tasks.cancel(task, "Mended by somebody else");
            cases.act(theCase, "resolve", "Mended", null);
          });
      OldWork done = new OldWork(theCase, task, UUID.randomUUID(), UUID.randomUUID());
      organization.runAsSystem(
          () -> transaction.executeWithoutResult(status -> mail(done, mark, mailbox(mark))));
      return done;
    }

    private UUID mailbox(String mark) {
      return mailboxes
          .add(
              new NewMailbox(
                  mark + "@elsewhere.example",
                  "general",
                  new NewMailbox.Server("mail.elsewhere.example", 993, true),
                  new NewMailbox.MailboxLogin("office", "secret"),
                  "INBOX",
                  null))
          .value();
    }

    private void mail(OldWork work, String mark, UUID mailbox) {
      UUID id = organization.id().value();
      UUID thread = UUID.randomUUID();
      byte[] file = ("file " + mark).getBytes(StandardCharsets.UTF_8);
      jdbc.update(
          """
          insert into signals (
            organization_id, signal_id, channel, status, outcome, subject, body, case_id, task_id,
            received_at, processed_at)
          select organization_id, ?, 'EMAIL', 'ROUTED', 'CASE_AND_TASK_OPENED', ?, ?, case_id, ?,
            created_at, created_at
          from cases
          where organization_id = ? and case_id = ?
          """,
          work.signal(),
          mark,
          mark,
          work.task().value(),
          id,
          work.theCase().value());
      jdbc.update(
          """
          insert into email_threads (organization_id, thread_id, subject, task_id, created_at)
          values (?, ?, ?, ?, now())
          """,
          id,
          thread,
          mark,
          work.task().value());
      jdbc.update(
          """
          insert into email_messages (
            organization_id, email_id, mailbox_id, uid_validity, uid, sha256, raw_size, raw, status,
            signal_id, thread_id, subject, from_address, text_body, received_at)
          values (?, ?, ?, 7, 7, sha256(?), 3, ?, 'ROUTED', ?, ?, ?, ?, ?, now())
          """,
          id,
          work.mail(),
          mailbox,
          file,
          file,
          work.signal(),
          thread,
          mark,
          mark,
          mark);
      jdbc.update(
          """
          insert into attachment_contents (organization_id, sha256, size, content)
          values (?, sha256(?), 3, ?)
          """,
          id,
          file,
          file);
      jdbc.update(
          """
          insert into email_attachments (
            organization_id, email_id, position, file_name, content_type, inline, sha256)
          values (?, ?, 0, ?, 'text/plain', false, sha256(?))
          """,
          id,
          work.mail(),
          mark,
          file);
    }
  }
}
