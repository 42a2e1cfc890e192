package org.orgo.compliance.retention;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.orgo.compliance.retention.persistence.MailDeletionMapper;
import org.orgo.compliance.retention.persistence.WorkDeletionMapper;
import org.orgo.engine.retention.ProcessHistory;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Deletes cases, tasks and signals with everything that belongs to them, in the order of foreign
 * keys and in few statements for many items.
 */
@Component
class WorkDeletion {

  private final WorkDeletionMapper work;
  private final MailDeletionMapper mails;
  private final ProcessHistory history;

  WorkDeletion(WorkDeletionMapper work, MailDeletionMapper mails, ProcessHistory history) {
    this.work = work;
    this.mails = mails;
    this.history = history;
  }

  DeletedRows cases(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    DeletedRows gone = tasks(work.tasksOf(organization, ids));
    // while the row is there: what still waits in the diagram moves it for the last time
    gone.and(history(ids));
    work.forgetCases(organization, ids);
    gone.and(about(ids))
        .and("case_participants", work.caseParticipants(organization, ids))
        .and("case_events", work.caseEvents(organization, ids))
        .and("cases", work.cases(organization, ids));
    return gone;
  }

  DeletedRows tasks(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    DeletedRows gone = new DeletedRows();
    if (ids.isEmpty()) {
      return gone;
    }
    return gone.and(history(ids))
        .and("review_decisions", work.decisionsOfReviews(organization, ids))
        .and("outgoing_attachments", work.outgoingAttachments(organization, ids))
        .and("outgoing_emails", work.outgoingEmails(organization, ids))
        .and("offline_operations", work.offlineOperations(organization, ids))
        .and("mail_breakers", mails.breakers(organization, ids))
        .and("task_participants", work.taskParticipants(organization, ids))
        .and("task_assignments", work.taskAssignments(organization, ids))
        .and("requester_files", work.requesterFiles(organization, ids))
        .and("message_drafts", work.messageDrafts(organization, ids))
        .and("status_links", work.statusLinks(organization, ids))
        .and("task_comments", work.taskComments(organization, ids))
        .and("task_events", work.taskEvents(organization, ids))
        .and(about(ids))
        .and("tasks", work.tasks(organization, ids));
  }

  DeletedRows signals(List<String> ids) {
    return signalsAndMails(ids, List.of());
  }

  DeletedRows mails(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    List<String> files = mails.filesOf(organization, ids);
    return new DeletedRows()
        .and("email_processing_events", mails.answers(organization, ids))
        .and("email_attachments", mails.attachments(organization, ids))
        .and("attachment_contents", mails.files(organization, files))
        .and("email_messages", mails.empty(organization, ids) + mails.mails(organization, ids));
  }

  /** What both cases and tasks have. */
  private DeletedRows about(List<String> ids) {
    OrganizationId organization = CurrentTenant.require();
    return new DeletedRows()
        .and("notifications", work.taskNotifications(organization, ids))
        .and("decision_records", work.explanations(organization, ids))
        .and("work_links", work.links(organization, ids))
        .and(
            signalsAndMails(
                mails.signalsOf(organization, ids), mails.threadsOf(organization, ids)));
  }

  private DeletedRows signalsAndMails(List<String> signals, List<String> threads) {
    OrganizationId organization = CurrentTenant.require();
    List<String> both = Stream.concat(signals.stream(), threads.stream()).toList();
    DeletedRows gone = mails(mails.mailsOf(organization, both));
    mails.forgetSignals(organization, signals);
    return gone.and("email_threads", mails.threads(organization, threads))
        .and("decision_records", work.explanations(organization, signals))
        .and("anonymous_report_files", mails.reportFiles(organization, signals))
        .and("anonymous_reports", mails.reports(organization, signals))
        .and("signals", mails.signals(organization, signals))
        .and(history(signals));
  }

  private DeletedRows history(List<String> ids) {
    return new DeletedRows()
        .and("engine_history", history.delete(ids.stream().map(UUID::fromString).toList()));
  }
}
