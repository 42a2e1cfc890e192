package org.orgo.operations.incidents;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.engine.decisions.suspension.SuspendedTables;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.engine.operations.jobs.FailedJob;
import org.orgo.engine.operations.jobs.FailedJobs;
import org.orgo.mail.SignalId;
import org.orgo.mail.large.LargeMail;
import org.orgo.mail.large.LargeMails;
import org.orgo.operations.StepName;
import org.orgo.operations.WorkLink;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.signals.IntakeIncident;
import org.orgo.signals.IntakeIncidents;
import org.orgo.web.Layout;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Brings together whatever failed: tables that break the rules, reports that did not become work,
 * mails nobody got, and every failed job. Each failed job is listed once, with the report it
 * belongs to where it has one.
 */
@Component
class Incidents {

  private static final int ROWS = 50;

  private final FailedJobs jobs;
  private final IntakeIncidents intakes;
  private final SuspendedTables tables;
  private final LargeMails large;
  private final MailIncidents mail;

  Incidents(
      FailedJobs jobs,
      IntakeIncidents intakes,
      SuspendedTables tables,
      LargeMails large,
      MailIncidents mail) {
    this.large = large;
    this.mail = mail;
    this.jobs = jobs;
    this.intakes = intakes;
    this.tables = tables;
  }

  /** What is no job stands before them, on the first page. */
  IncidentsPage page(Layout layout, Cursor cursor) {
    Texts texts = layout.texts();
    Page<FailedJob> failed = jobs.list(new PageRequest(cursor, ROWS));
    List<IntakeIncident> stopped = intakes.list();
    Map<String, IntakeIncident> ofRuns =
        stopped.stream()
            .filter(incident -> incident.cause() == IntakeIncident.Cause.FAILED)
            .collect(
                Collectors.toMap(
                    incident -> incident.signalId().toString(),
                    Function.identity(),
                    (one, other) -> one));
    Stream<IncidentsPage.Incident> others =
        cursor == null ? others(stopped, texts) : Stream.empty();
    return new IncidentsPage(
        layout,
        Stream.concat(others, failed.items().stream().map(job -> row(job, ofRuns, texts))).toList(),
        failed.nextCursor() == null
            ? null
            : IncidentsController.PATH + "?cursor=" + failed.nextCursor());
  }

  private Stream<IncidentsPage.Incident> others(List<IntakeIncident> stopped, Texts texts) {
    Map<SignalId, LargeMail> largeMails =
        large.list().stream().collect(Collectors.toMap(LargeMail::signalId, Function.identity()));
    return Stream.of(
            tables.list().stream().map(table -> row(table, texts)),
            stopped.stream()
                .filter(incident -> incident.cause() != IntakeIncident.Cause.FAILED)
                .map(incident -> row(incident, largeMails.get(incident.signalId()), texts)),
            mail.rows(texts))
        .flatMap(Function.identity());
  }

  private static IncidentsPage.Incident row(SuspendedTables.SuspendedTable table, Texts texts) {
    return new IncidentsPage.Incident(
        null,
        "TABLE",
        texts.get("incident.table", table.key(), table.version()),
        texts.get("incident.table.reason"),
        table.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n")),
        1,
        null,
        null,
        null,
        1,
        null);
  }

  /**
   * Where it came in, never what it says: nobody has decided yet who may read it. Of a mail that
   * was too large, the header says whether it is worth fetching.
   */
  private IncidentsPage.Incident row(IntakeIncident incident, LargeMail mail, Texts texts) {
    return new IncidentsPage.Incident(
        incident.signalId().toString(),
        incident.quarantined() ? "MAIL" : "JOB",
        what(incident, texts),
        incident.cause() == IntakeIncident.Cause.STRANDED
            ? texts.get("incident.stranded")
            : reason(incident.reason(), texts),
        texts.get("incident.signal_id", incident.signalId()),
        incident.attempts(),
        incident.at(),
        null,
        incident.quarantined() ? "/operations/filed-mails/" + incident.signalId() : null,
        1,
        mail == null
            ? null
            : new IncidentsPage.LargeMailRow(
                mail.from(),
                mail.subject(),
                mail.sentAt(),
                mail.size(),
                large.isFetchable(mail),
                large.isAnswerable(mail)));
  }

  private static IncidentsPage.Incident row(
      FailedJob job, Map<String, IntakeIncident> ofRuns, Texts texts) {
    IntakeIncident report =
        ofRuns.getOrDefault(String.valueOf(job.businessKey()), ofRuns.get(job.instanceId()));
    return new IncidentsPage.Incident(
        report == null ? null : report.signalId().toString(),
        "JOB",
        report == null
            ? texts.get("incident.step", job.definitionName(), StepName.of(job.step()))
            : what(report, texts),
        reason(job.reason(), texts),
        report == null ? null : texts.get("incident.signal_id", report.signalId()),
        job.attempts(),
        job.failedAt(),
        WorkLink.of(job.definitionKey(), job.businessKey()),
        "/operations/jobs/" + job.jobId(),
        job.alike(),
        null);
  }

  private static String what(IntakeIncident incident, Texts texts) {
    if (incident.channel() == null) {
      return texts.get("incident.not_stored");
    }
    return incident.recipient() == null
        ? texts.get("incident.signal", texts.of("source", incident.channel().name()))
        : texts.get("incident.mail", incident.recipient());
  }

  static String reason(String reason, Texts texts) {
    return reason == null ? texts.get("incident.no_reason") : reason;
  }
}
