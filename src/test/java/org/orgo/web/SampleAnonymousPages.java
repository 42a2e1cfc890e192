package org.orgo.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.anonymous.AnonymousReportPage;
import org.orgo.anonymous.AnonymousReportPage.AnonymousDraft;
import org.orgo.anonymous.AnonymousReportPage.Theme;
import org.orgo.anonymous.IssuedReceiptPage;
import org.orgo.anonymous.ReceiptEntryPage;
import org.orgo.anonymous.ReportConversationPage;
import org.orgo.anonymous.ReportFile;
import org.orgo.anonymous.ReportState;
import org.orgo.anonymous.files.FileType;
import org.orgo.requesters.FollowedWork;
import org.orgo.requesters.StatusPage;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.web.SamplePages.Sample;

/** The public pages. */
final class SampleAnonymousPages {

  private static final String HREF = "/report/northside-hospital";

  private final Layout layout;
  private final Instant now;

  SampleAnonymousPages(Texts texts, Instant now) {
    this.layout =
        new Layout("Northside Hospital", null, List.of(), null, null, "auto", HREF, texts);
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("anonymous-report", new Sample("anonymous-report", form(Map.of())));
    samples.put(
        "anonymous-report-refused",
        new Sample("anonymous-report", form(Map.of("subject", "Say it.", "files", "Not this."))));
    samples.put(
        "anonymous-receipt",
        new Sample(
            "anonymous-receipt",
            new IssuedReceiptPage(layout, "4711 0815 1234 5678", HREF + "/receipt")));
    samples.put(
        "anonymous-entry", new Sample("anonymous-entry", new ReceiptEntryPage(layout, HREF, null)));
    samples.put(
        "anonymous-entry-refused",
        new Sample("anonymous-entry", new ReceiptEntryPage(layout, HREF, "There is none.")));
    samples.put(
        "anonymous-conversation",
        new Sample("anonymous-conversation", conversation(asked(), Map.of())));
    samples.put(
        "anonymous-conversation-refused",
        new Sample("anonymous-conversation", conversation(asked(), Map.of("files", "Not this."))));
    samples.put(
        "anonymous-conversation-waiting",
        new Sample("anonymous-conversation", conversation(waiting(), Map.of())));
    samples.put("status-page", new Sample("status-page", status(TaskStatus.PENDING, Map.of())));
    samples.put(
        "status-page-refused",
        new Sample("status-page", status(TaskStatus.ON_HOLD, Map.of("files", "Not this."))));
    samples.put(
        "status-page-over", new Sample("status-page", status(TaskStatus.COMPLETED, Map.of())));
    return samples;
  }

  private AnonymousReportPage form(Map<String, String> errors) {
    return new AnonymousReportPage(
        layout,
        HREF,
        List.of(new Theme("hr", "Human resources")),
        AnonymousDraft.EMPTY,
        errors,
        "a-key");
  }

  private StatusPage status(TaskStatus status, Map<String, String> errors) {
    FollowedWork work =
        new FollowedWork(
            "#3F2A91C4",
            "The door of room 12",
            status,
            now.minusSeconds(90_000),
            status == TaskStatus.PENDING ? now.plusSeconds(900) : null,
            status == TaskStatus.ON_HOLD ? "It waits for a new hinge." : null,
            status == TaskStatus.PENDING
                ? List.of()
                : List.of(
                    new FollowedWork.FollowedMessage(
                        now.minusSeconds(9_000), false, "Which hinge?", 0),
                    new FollowedWork.FollowedMessage(now, true, "The lower one.", 1)));
    return new StatusPage(
        layout, "/status/a/b", work, false, errors.isEmpty() ? "" : "?", errors, "a-key");
  }

  private ReportConversationPage conversation(ReportState state, Map<String, String> errors) {
    return new ReportConversationPage(
        layout, HREF, "4711081512345678", state, errors.isEmpty(), "", errors, "a-key");
  }

  private ReportState asked() {
    ReportFile photo = new ReportFile(0, FileType.JPEG, 140_000);
    return new ReportState(
        "Somebody takes medicines home",
        now.minusSeconds(90_000),
        TaskStatus.IN_PROGRESS,
        List.of(photo),
        List.of(
            new ReportState.ReportMessage(
                now.minusSeconds(9_000), false, "On which ward?", List.of()),
            new ReportState.ReportMessage(
                now, true, "On ward 3.", List.of(new ReportFile(1, FileType.PDF, 40_000)))));
  }

  private ReportState waiting() {
    return new ReportState(
        "Somebody takes medicines home", now.minusSeconds(60), null, List.of(), List.of());
  }
}
