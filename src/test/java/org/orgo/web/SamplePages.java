package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orgo.engine.operations.FailedStep;
import org.orgo.engine.operations.ProcessRun;
import org.orgo.engine.operations.RunState;
import org.orgo.engine.operations.jobs.DropEffect;
import org.orgo.engine.operations.jobs.FailedJob;
import org.orgo.engine.operations.jobs.MendChoice;
import org.orgo.engine.operations.jobs.MendableVariable;
import org.orgo.mail.loops.BreakerKind;
import org.orgo.mail.loops.MailBreaker;
import org.orgo.operations.incidents.IncidentsPage;
import org.orgo.operations.installation.InstallationPage;
import org.orgo.operations.instances.InstancePage;
import org.orgo.operations.instances.InstancesPage;
import org.orgo.operations.jobs.FailedJobPage;
import org.orgo.operations.mails.web.FiledMailPage;
import org.orgo.operations.mails.web.FiledMailsPage;
import org.orgo.operations.overview.HistoryForecast;
import org.orgo.operations.overview.JobCounts;
import org.orgo.operations.overview.LongestWaiting;
import org.orgo.operations.overview.MailboxLag;
import org.orgo.operations.overview.Overview;
import org.orgo.operations.overview.VersionLoad;
import org.orgo.operations.overview.WorkingNode;
import org.orgo.operations.overview.web.OperationsPage;
import org.orgo.setup.Invitation;
import org.orgo.setup.SetupResult;
import org.orgo.setup.web.SetupCodePage;
import org.orgo.setup.web.SetupDonePage;
import org.orgo.setup.web.SetupPage;
import org.orgo.setup.web.SetupPage.SetupField;
import org.orgo.setup.web.SetupPage.SetupPart;
import org.orgo.signals.filed.FiledMail;
import org.orgo.signals.filed.FiledMailSheet;
import org.orgo.signals.filed.FiledState;
import org.orgo.tasklist.ActionButton;
import org.orgo.tasklist.ActionForm;
import org.orgo.tasklist.Attachment;
import org.orgo.tasklist.BroadcastsPage;
import org.orgo.tasklist.BroadcastsPage.BulletinRow;
import org.orgo.tasklist.CasePage;
import org.orgo.tasklist.CasesPage;
import org.orgo.tasklist.Mail;
import org.orgo.tasklist.MailFile;
import org.orgo.tasklist.MyWorkPage;
import org.orgo.tasklist.NotificationsPage;
import org.orgo.tasklist.NotificationsPage.NoticeRow;
import org.orgo.tasklist.ReplyDraft;
import org.orgo.tasklist.ReportPage;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasklist.TaskRow;
import org.orgo.tasklist.TimelineEntry;
import org.orgo.tasklist.Why;
import org.orgo.tasklist.Why.Fact;
import org.orgo.web.Layout.Csrf;
import org.orgo.web.Layout.Flash;
import org.orgo.web.Layout.Member;
import org.orgo.web.Layout.NavItem;
import org.orgo.web.account.LoginPage;
import org.orgo.web.account.PasswordPage;
import org.orgo.web.account.ProfilePage;
import org.orgo.wellbeing.CheckinPage;
import org.orgo.wellbeing.GroupId;
import org.orgo.wellbeing.GroupKind;
import org.orgo.wellbeing.LearningGroup;

/** One page model for each state a page can be in; to render, to look at and to check. */
final class SamplePages {

  /** A page by the name of its template. */
  record Sample(String template, Object page) {}

  private static final Csrf CSRF = new Csrf("X-CSRF-TOKEN", "_csrf", "a-token");

  private final Instant now;
  private final Texts texts;

  SamplePages(Locale locale, Instant now) {
    this.now = now;
    this.texts = new Texts(locale, ZoneId.of("Europe/Paris"), now);
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("login", new Sample("login", login("", null)));
    samples.put("login-oidc", new Sample("login", login("", "oidc_email_unverified")));
    samples.put("login-refused", new Sample("login", login("worker@a.example", "refused")));
    samples.put("work", new Sample("work", work(rows(), "", "/?view=queues&cursor=abc")));
    samples.put("work-empty", new Sample("work", work(List.of(), "", null)));
    samples.put("work-nothing-found", new Sample("work", work(List.of(), "pump", null)));
    samples.put("task", new Sample("task", task(null, true)));
    samples.put("task-asking", new Sample("task", task(asked(), false)));
    samples.put("task-closed", new Sample("task", closedTask()));
    samples.put("case", new Sample("case", theCase(CasePage.PatternsPanel.NONE)));
    var reviews = new SampleReviewPages(layout("reviews"), now);
    samples.put("case-of-pattern", new Sample("case", theCase(reviews.panel())));
    samples.putAll(reviews.all());
    samples.put("cases", new Sample("cases", cases(true)));
    samples.put("cases-empty", new Sample("cases", cases(false)));
    samples.put("report", new Sample("report", report(Map.of())));
    samples.put(
        "report-refused", new Sample("report", report(Map.of("subject", "Say what it is."))));
    samples.putAll(new SampleAnonymousPages(texts, now).all());
    samples.put("checkin", new Sample("checkin", checkin(true)));
    samples.put("checkin-no-group", new Sample("checkin", checkin(false)));
    samples.putAll(new SampleGroupPages(layout("groups")).all());
    samples.putAll(new SampleAdministrationPages(layout("administration"), now).all());
    samples.putAll(
        new SampleOfflinePages(layout("administration"), layout("offline-conflicts"), now).all());
    new SampleWorkFilePages(layout("work-files"), now).addTo(samples);
    SampleBoards boards = new SampleBoards(layout("boards"));
    samples.put("board", new Sample("board", boards.published()));
    samples.put("board-exact", new Sample("board", boards.exact()));
    samples.put("board-empty", new Sample("board", boards.empty()));
    samples.put("board-items", new Sample("board-items", boards.items(true)));
    samples.put("board-items-none", new Sample("board-items", boards.items(false)));
    samples.put("board-operations", new Sample("board", boards.operations()));
    samples.putAll(new SampleExportPages(layout("exports"), now).all());
    samples.putAll(new SampleRecordPages(layout("compliance"), now).all());
    samples.putAll(new SampleDiagramHeat(layout("compliance"), now).all());
    samples.putAll(new SampleAuditPages(layout("compliance"), now).all());
    samples.putAll(new SampleRetentionPages(layout("compliance"), now).all());
    samples.putAll(new SampleCompliancePages(layout("compliance"), now).all());
    samples.putAll(new SamplePersonPages(layout("administration"), now).all());
    samples.putAll(new SampleStudioPages(layout("studio"), now).all());
    samples.putAll(new SampleSettingsPages(layout("studio"), now).all());
    samples.putAll(new SampleReplayPages(layout("studio"), now).all());
    samples.putAll(new SampleMigrationPages(layout("studio"), now).all());
    samples.putAll(new SampleTryPages(layout("studio"), now).all());
    samples.putAll(new SampleHelpPages(layout("studio")).all());
    samples.put("broadcasts", new Sample("broadcasts", broadcasts()));
    samples.put(
        "broadcasts-empty",
        new Sample("broadcasts", new BroadcastsPage(layout("broadcasts"), List.of(), null)));
    samples.put("notifications", new Sample("notifications", notifications()));
    samples.put(
        "notifications-empty",
        new Sample(
            "notifications", new NotificationsPage(layout("notifications"), List.of(), null)));
    samples.put("incidents", new Sample("incidents", incidents()));
    samples.put("filed-mails", new Sample("filed-mails", filedMails(true)));
    samples.put("filed-mails-empty", new Sample("filed-mails", filedMails(false)));
    samples.put("filed-mail", new Sample("filed-mail", filedMail(true)));
    samples.put("filed-mail-made-a-task", new Sample("filed-mail", filedMail(false)));
    samples.put(
        "incidents-empty",
        new Sample("incidents", new IncidentsPage(layout("incidents"), List.of(), null)));
    samples.put("profile", new Sample("profile", profile()));
    samples.put("password", new Sample("password", password(null)));
    samples.put("password-refused", new Sample("password", password("breached")));
    samples.putAll(new SampleSecondFactorPages(outside("/login/code"), layout("")).all());
    samples.put(
        "setup-code-refused", new Sample("setup-code", new SetupCodePage(outside("/setup"), true)));
    samples.put("setup", new Sample("setup", setup(Map.of())));
    samples.put("setup-refused", new Sample("setup", setup(Map.of("name", "It needs an answer."))));
    samples.put("setup-done", new Sample("setup-done", setupDone()));
    samples.put("failed-job", new Sample("failed-job", failedJob(Map.of())));
    samples.put(
        "failed-job-refused",
        new Sample(
            "failed-job",
            failedJob(
                Map.of("mend.value", "Choose one of these: WEEKLY.", "drop.reason", "Say why."))));
    samples.put("operations", new Sample("operations", operations()));
    samples.put("operations-empty", new Sample("operations", idleOperations()));
    samples.put("instances", new Sample("instances", instances(RunState.FAILED, run(false))));
    samples.put(
        "instances-suspended", new Sample("instances", instances(RunState.SUSPENDED, run(true))));
    samples.put("instances-empty", new Sample("instances", instances(RunState.FAILED)));
    samples.put(
        "instance",
        new Sample("instance", new InstancePage(layout("incidents"), run(false), true)));
    samples.put(
        "instance-suspended",
        new Sample("instance", new InstancePage(layout("incidents"), run(true), false)));
    samples.put("installation", new Sample("installation", installation()));
    new InstallationSamples(ofOperator(), now).all().forEach(samples::put);
    for (int status : List.of(400, 403, 404, 409, 500)) {
      samples.put(
          "error-" + status,
          new Sample(
              "error",
              new ErrorPage(
                  layout(""), status, null, null, status == 500 ? "7f3a-91c2" : null, "/")));
    }
    return samples;
  }

  private Layout layout(String current) {
    return new Layout(
        "Northside Hospital",
        new Member("Ann Moreau", "worker@northside-hospital.example"),
        List.of(
            nav("work", "/", "inbox", 12, current),
            nav("cases", "/cases", "collection", 0, current),
            nav("report", "/report", "pencil-square", 0, current),
            nav("boards", "/boards", "bar-chart-line", 0, current),
            nav("broadcasts", "/broadcasts", "megaphone", 0, current),
            nav("notifications", "/notifications", "bell", 3, current),
            nav("reviews", "/reviews", "calendar3", 0, current),
            nav("exports", "/exports", "download", 0, current),
            nav("compliance", "/compliance", "shield-lock", 0, current),
            nav("studio", "/studio", "diagram-2", 0, current),
            nav("incidents", "/operations/incidents", "exclamation-triangle", 2, current),
            new NavItem("engine", "/camunda/", "diagram-3", 0, false, true)),
        "report".equals(current) ? new Flash("success", "Done") : null,
        CSRF,
        "auto",
        "/",
        texts);
  }

  /** With groups it was refused, as a form and as a file. */
  private CheckinPage checkin(boolean groups) {
    LearningGroup ward =
        new LearningGroup(
            GroupId.random(), "ward-3", "Ward 3", GroupKind.WARD, false, "HR.Head", 14, true);
    return new CheckinPage(
        layout("checkin"),
        groups ? List.of(ward) : List.of(),
        groups ? List.of(ward) : List.of(),
        groups
            ? new CheckinPage.CheckinForm("ward-3", null, List.of("sleep"), true)
            : CheckinPage.CheckinForm.EMPTY,
        groups ? Map.of("score", "Choose a number from 1 to 10.") : Map.of(),
        groups
            ? new CheckinPage.CheckinImportForm(
                CheckinPage.COLUMNS, List.of("line 3, person nobody here has this address"))
            : CheckinPage.CheckinImportForm.EMPTY,
        "4b1f2c1e-8a0f-11f0-9c2e-0242ac120002");
  }

  private FailedJobPage failedJob(Map<String, String> errors) {
    return new FailedJobPage(
        layout("incidents"),
        new FailedJob(
            "3b6e0d1a-8a0f-11f0-9c2e-0242ac120004",
            "review-cycle",
            "Review cycle",
            3,
            "3b6e0d1a-8a0f-11f0-9c2e-0242ac120002",
            "northside-hospital:weekly",
            "serviceTask_hydrateFacts",
            "No enum constant Cadence.FORTNIGHTLY",
            at(-90),
            6,
            4,
            DropEffect.INSTANCE_ENDS),
        List.of(
            new MendChoice(
                "cadence",
                MendableVariable.VariableKind.CHOICE,
                "FORTNIGHTLY",
                List.of("WEEKLY", "MONTHLY", "YEARLY")),
            new MendChoice(
                "periodStart",
                MendableVariable.VariableKind.DAY,
                "2026-03-30",
                List.of("2000-01-01", "2099-12-31"))),
        errors);
  }

  private OperationsPage operations() {
    UUID node = UUID.fromString("3b6e0d1a-8a0f-11f0-9c2e-0242ac120009");
    return new OperationsPage(
        layout("incidents"),
        new Overview(
            List.of(
                new VersionLoad("task-lifecycle", "Task lifecycle", 4, true, 812, 3, at(-90_000)),
                new VersionLoad("review-cycle", "Review cycle", 1, false, 1, 0, null)),
            new JobCounts(12, 2, 4, 1, 3, at(-4)),
            List.of(
                new MailboxLag(
                    node,
                    "maintenance@northside-hospital.example",
                    true,
                    at(-1),
                    0,
                    2,
                    at(-3),
                    node),
                new MailboxLag(
                    node, "safety@northside-hospital.example", true, null, 4, 0, null, null),
                new MailboxLag(
                    node, "old@northside-hospital.example", false, at(-900), 0, 0, null, null)),
            new LongestWaiting(node, at(-3), node, at(-4_000), at(0), 7, at(-12)),
            new HistoryForecast(at(-600), 412, 18_201, 12, 310, 1_402),
            List.of(new WorkingNode(node.toString(), 2, 4, at(1)))));
  }

  private OperationsPage idleOperations() {
    return new OperationsPage(
        layout("incidents"),
        new Overview(
            List.of(),
            new JobCounts(0, 0, 0, 0, 0, null),
            List.of(),
            new LongestWaiting(null, null, null, null, null, 0, null),
            new HistoryForecast(null, 0, 0, 0, 0, 0),
            List.of()));
  }

  private InstancesPage instances(RunState state, ProcessRun... runs) {
    return new InstancesPage(layout("incidents"), state, "", List.of(runs), null);
  }

  private ProcessRun run(boolean suspended) {
    return new ProcessRun(
        "3b6e0d1a-8a0f-11f0-9c2e-0242ac120002",
        "task-lifecycle",
        "Task lifecycle",
        "5f0b6f0e-46a0-4c7e-9a7e-2f4f2f1d8a11",
        suspended,
        suspended
            ? List.of()
            : List.of(
                new FailedStep(
                    "77a1c3de-8a0f-11f0-9c2e-0242ac120002",
                    "serviceTask_escalateToNextRole",
                    "The next role is not known",
                    now)));
  }

  private Layout ofOperator() {
    return new Layout(
        null,
        new Member("Olga Operator", "operator@orgo.example"),
        List.of(nav("installation", "/installation", "gear", 0, "installation")),
        null,
        CSRF,
        "auto",
        "/installation",
        texts);
  }

  private InstallationPage installation() {
    return new InstallationPage(
        ofOperator(),
        List.of(
            new InstallationPage.Entry(
                "Change in the process engine",
                "PUT /engine-rest/job/3b6e0d1a-8a0f-11f0-9c2e-0242ac120002/retries",
                true,
                now)));
  }

  private static NavItem nav(String key, String href, String icon, int count, String current) {
    return new NavItem(key, href, icon, count, key.equals(current), false);
  }

  private Layout outside(String path) {
    return Layout.anonymous(CSRF, "auto", path, texts);
  }

  private PasswordPage password(String problem) {
    return new PasswordPage(outside("/"), "/password/a-token", problem);
  }

  private SetupPage setup(Map<String, String> errors) {
    SetupField name = new SetupField("name", "text", "Northside Hospital", true, List.of());
    SetupField profile =
        new SetupField("profile", "select", "hospital", false, List.of("default", "hospital"));
    SetupField zone =
        new SetupField(
            "zone", "text", "Europe/Paris", false, List.of("Europe/Paris", "Asia/Tokyo"));
    SetupField password = new SetupField("mailbox_password", "password", "", false, List.of());
    return new SetupPage(
        outside("/setup"),
        "ABCDEF-GHJKLM",
        List.of(
            new SetupPart("organization", List.of(name, profile, zone)),
            new SetupPart("mailbox", List.of(password))),
        errors);
  }

  private SetupDonePage setupDone() {
    Invitation ann =
        new Invitation(
            "ann@example.org", "https://orgo.example.org/password/" + "a".repeat(76), now);
    return new SetupDonePage(
        outside("/setup"),
        new SetupResult(
            "Northside Hospital",
            "northside-hospital",
            ann,
            Optional.of(ann),
            Optional.of("maintenance@example.org")));
  }

  private LoginPage login(String email, String problem) {
    return new LoginPage(
        Layout.anonymous(CSRF, "auto", "/login", texts),
        email,
        problem,
        Duration.ofSeconds(32),
        List.of(
            new LoginPage.DemoAccount(
                "Northside Hospital",
                List.of("worker@northside-hospital.example", "ops@northside-hospital.example"))),
        new LoginPage.OidcOffer("Northside Hospital", "/login/oidc/start/northside-hospital"));
  }

  private MyWorkPage work(List<TaskRow> rows, String q, String next) {
    return new MyWorkPage(
        layout("work"),
        List.of(
            new MyWorkPage.Tab("mine", "/?view=mine", 2, false),
            new MyWorkPage.Tab("queues", "/?view=queues", rows.size(), true),
            new MyWorkPage.Tab("all", "/?view=all", null, false)),
        new MyWorkPage.Filters(
            "queues", q, "", "", "", false, List.of("maintenance", "safety", "hr", "it")),
        rows,
        next,
        "/exports?kind=TASKS&view=QUEUES",
        true);
  }

  private List<TaskRow> rows() {
    return List.of(
        row(
            1,
            "Wet floor in the main lobby, someone nearly fell",
            "ESCALATED",
            "CRITICAL",
            "1001.94.Operations.Safety",
            "Operations.Safety",
            "Paul Girard",
            -7,
            1),
        row(
            2,
            "Heating on ward 3 does not start",
            "PENDING",
            "MAJOR",
            "1001.81.Ops.Maintenance",
            "Ops.Maintenance",
            null,
            4,
            0),
        row(
            3,
            "Replace the light above bed 12 and check the emergency circuit of the whole corridor",
            "IN_PROGRESS",
            "MODERATE",
            "1001.11.Ops.Maintenance",
            "Ops.Maintenance",
            "Ann Moreau",
            64,
            0),
        row(
            4,
            "Waiting for a spare pump",
            "ON_HOLD",
            "MODERATE",
            "1001.81.Ops.Maintenance",
            "Ops.Maintenance",
            "Ann Moreau",
            null,
            0),
        row(
            5,
            "New badge for the night shift",
            "PENDING",
            "MINOR",
            "1001.11.HR.CaseOfficer",
            "HR.CaseOfficer",
            null,
            4200,
            0));
  }

  private TaskRow row(
      int number,
      String title,
      String status,
      String severity,
      String label,
      String role,
      String assignee,
      Integer minutes,
      int level) {
    return new TaskRow(
        "0190-" + number,
        title,
        label,
        "maintenance",
        status,
        severity,
        "HIGH",
        number == 1 ? "RESTRICTED" : "INTERNAL",
        role,
        assignee,
        minutes == null ? null : at(minutes),
        minutes != null && minutes < 0,
        level,
        at(-30));
  }

  private TaskPage task(ActionForm asked, boolean overdue) {
    return new TaskPage(
        layout(""),
        facts(overdue ? "ESCALATED" : "IN_PROGRESS", overdue ? at(-7) : at(43), overdue, null),
        List.of(
            new ActionButton("start", "Start", "play-fill", "primary", false),
            new ActionButton("complete", "Complete", "check-lg", "plain", true),
            new ActionButton("wait_for_parts", "Wait for parts", "box-seam", "plain", false),
            new ActionButton("cancel", "Cancel", "x-lg", "danger", true)),
        asked,
        overdue
            ? new TaskPage.ProposalsPanel(
                true, List.of(new TaskPage.SelectOption("Triage", "Triage")), true)
            : new TaskPage.ProposalsPanel(false, List.of(), false),
        talk(true),
        mails(),
        new TaskPage.ReplyPanel(
            "lea@northside-hospital.example",
            "safety@northside-hospital.example",
            List.of("paul@northside-hospital.example"),
            true,
            true,
            overdue
                ? new ReplyDraft(
                    "On the way.", "nobody", true, Map.of("cc", "nobody is no address."))
                : ReplyDraft.none()),
        List.of(new TaskPage.RelatedWork("t-2", "The lobby is slippery", true)),
        new TaskPage.AnonymousPanel(
            List.of(
                new Attachment(
                    "file-1.jpg", "image/jpeg", 140_000, "/tasks/0190-1/report-files/0"))),
        "MAILBOX_FULL",
        why(),
        new TaskPage.LifecycleDiagram(
            "/tasks/0190-1/lifecycle.bpmn", overdue ? "userTask_escalated" : "userTask_workOnIt"));
  }

  private TaskPage closedTask() {
    return new TaskPage(
        layout(""),
        facts("COMPLETED", at(43), false, at(-120)),
        List.of(),
        null,
        new TaskPage.ProposalsPanel(false, List.of(), false),
        talk(false),
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null);
  }

  private FiledMailsPage filedMails(boolean some) {
    return new FiledMailsPage(
        layout("incidents"),
        some ? FiledState.QUARANTINED : FiledState.FILED,
        some
            ? List.of(
                new MailBreaker(
                    new UUID(0, 1), BreakerKind.SENDER, "robot@example.org", null, 20, 14, at(-9)),
                new MailBreaker(new UUID(0, 2), BreakerKind.ORGANIZATION, "", null, 500, 3, at(-2)))
            : List.of(),
        some ? List.of(filed("HELD"), filed("UNREADABLE")) : List.of(),
        some ? "/operations/filed-mails?cursor=x" : null);
  }

  private FiledMail filed(String why) {
    return new FiledMail(
        new UUID(0, 7),
        FiledState.QUARANTINED,
        why,
        "The mail has more than 500 parts.",
        "robot@example.org",
        "maintenance@northside.example",
        "Out of office: Wet floor in the main lobby",
        null,
        at(-20));
  }

  private FiledMailPage filedMail(boolean waits) {
    return new FiledMailPage(
        layout("incidents"),
        new FiledMailSheet(
            filed(waits ? "HELD" : "OUT_OF_OFFICE"),
            waits ? "I am away until Monday." : null,
            waits ? "From: robot@example.org\nSubject: <script>alert(1)</script>" : null,
            14_000,
            waits,
            List.of(
                new FiledMailSheet.StepAnswer("OWN_LOOP", "NO", null, at(-20)),
                new FiledMailSheet.StepAnswer("AUTOMATIC_MAIL", "YES", "OUT_OF_OFFICE", at(-20)))),
        waits ? Map.of("reason", "Say why.") : Map.of());
  }

  private TaskPage.TaskHeader facts(
      String status, Instant deadline, boolean overdue, Instant closed) {
    return new TaskPage.TaskHeader(
        "0190-1",
        4,
        "Wet floor in the main lobby, someone nearly fell",
        "Water comes through the entrance when it rains.\nA visitor slipped at 9:40, not hurt.",
        "1001.94.Operations.Safety",
        "safety",
        "INCIDENT",
        status,
        "HIGH",
        "CRITICAL",
        "RESTRICTED",
        "EMAIL",
        "Operations.Safety",
        "Anna Keller",
        "Paul Girard",
        "Lea Fontaine",
        null,
        overdue ? 1 : 0,
        deadline,
        overdue,
        at(-190),
        closed,
        "0190-c",
        "Lobby floor",
        List.of(new Fact("Asset", "LOB-01"), new Fact("Cost", "120.00")));
  }

  private ActionForm asked() {
    return new ActionForm(
        new ActionButton("complete", "Complete", "check-lg", "primary", true),
        true,
        "maintenance-work-done",
        "/tasks/0190-1/forms/maintenance-work-done",
        "",
        "{}",
        Map.of("reason", "Please say what was done."));
  }

  private TaskPage.Talk talk(boolean open) {
    return new TaskPage.Talk(
        List.of(
            new TimelineEntry("CREATED", null, "EMAIL", at(-190), null, null, null, null),
            event("OWNERSHIP_CHANGED", null, null, "Operations.Safety", -190),
            event("STATUS_CHANGED", "Paul Girard", "PENDING", "IN_PROGRESS", -120),
            comment("Cones are out. The mat by the door is soaked.", "INTERNAL_ONLY", -60),
            comment("Thank you, someone is on it.", "REQUESTER_VISIBLE", -45),
            new TimelineEntry(
                "ESCALATED",
                null,
                "SYSTEM",
                at(-7),
                null,
                "Ops.Head",
                "Level 101 is held by nobody and was skipped.",
                null)),
        open,
        "",
        open,
        !open,
        open ? List.of(new TaskPage.SelectOption("u-1", "Paul Girard")) : List.of());
  }

  private TimelineEntry event(String kind, String actor, String from, String to, int minutes) {
    return new TimelineEntry(kind, actor, "UI", at(minutes), from, to, null, null);
  }

  private TimelineEntry comment(String text, String visibility, int minutes) {
    return new TimelineEntry(
        "COMMENT", "Ann Moreau", "UI", at(minutes), null, null, text, visibility);
  }

  private List<Mail> mails() {
    return List.of(
        new Mail(
            "m-1",
            "Lea Fontaine <lea@northside-hospital.example>",
            "safety@northside-hospital.example",
            "Wet floor in the lobby",
            at(-190),
            "Hello,\n\nthe floor by the main entrance is wet again.",
            true,
            null,
            "/mails/m-1/html",
            "/mails/m-1/source",
            "/mails/m-1/download",
            false,
            null,
            List.of(
                new MailFile(
                    new Attachment("lobby.jpg", "image/jpeg", 482_113, "/attachments/a-1"), null),
                new MailFile(
                    new Attachment("invite.ics", "text/calendar", 2_113, "/attachments/a-2"),
                    new MailFile.FileSummary(
                        "INVITATION",
                        "Look at the floor",
                        "Lea Fontaine",
                        at(600),
                        at(660),
                        "Lobby")))),
        new Mail(
            "m-2",
            "Lea Fontaine <lea@northside-hospital.example>",
            "safety@northside-hospital.example",
            "Re: Wet floor in the lobby",
            at(-30),
            "It is worse now.",
            false,
            "> Thank you, someone is on it.",
            null,
            null,
            null,
            false,
            null,
            List.of()),
        new Mail(
            "m-3",
            "The caretakers <safety@northside-hospital.example>",
            "lea@northside-hospital.example",
            "Re: Wet floor in the lobby [#3F2A91C4]",
            at(-20),
            "Somebody is on the way.",
            false,
            null,
            null,
            null,
            null,
            true,
            "FAILED",
            List.of()));
  }

  private Why why() {
    return new Why(
        List.of(
            new Why.Decision(
                "signal-classification",
                "3",
                List.of(new Why.RuleRow("rule_wetFloor", "A wet or slippery floor is a hazard.")),
                List.of(new Fact("recipient", "safety"), new Fact("words", "wet, floor")),
                List.of(new Fact("type", "safety"), new Fact("severity", "CRITICAL"))),
            new Why.Decision(
                "label-routing",
                "1",
                List.of(
                    new Why.RuleRow("rule_crisis", "Crises go to the function's safety queue.")),
                List.of(new Fact("category", "9")),
                List.of(new Fact("owner_role", "Operations.Safety")))),
        List.of(new Fact("reactivity_time", "PT5M"), new Fact("profile", "hospital")),
        List.of("The label came from the classification."),
        "0190-t");
  }

  private CasePage theCase(CasePage.PatternsPanel patterns) {
    return new CasePage(
        layout(""),
        new CasePage.CaseHeader(
            "0190-c",
            2,
            "Lobby floor",
            "Water on the lobby floor, reported several times this week.",
            "1001.94.Operations.Safety",
            "IN_PROGRESS",
            "MAJOR",
            "RESTRICTED",
            "EMAIL",
            "Operations.Safety",
            List.of("slip_hazard", "lobby"),
            List.of(new Fact("building", "Main"), new Fact("floor", "0")),
            at(-4000),
            null),
        List.of(
            new ActionButton("resolve", "Resolve", "check-lg", "primary", false),
            new ActionButton("archive", "Archive", "archive", "plain", true)),
        null,
        rows().subList(0, 2),
        List.of(
            new CasePage.Participant(
                "Person 3F2A1", "requester", "/compliance/cases/0190-c/person")),
        talk(false).timeline().subList(0, 2),
        new TaskPage.LifecycleDiagram("/cases/0190-c/lifecycle.bpmn", "userTask_workOnIt"),
        patterns);
  }

  private CasesPage cases(boolean any) {
    CasesPage.CaseRow row =
        new CasesPage.CaseRow(
            "0190-c",
            "Lobby floor",
            "1001.94.Operations.Safety",
            "IN_PROGRESS",
            "MAJOR",
            "RESTRICTED",
            "Operations.Safety",
            at(-4000));
    return new CasesPage(
        layout("cases"),
        "",
        "",
        any ? List.of(row) : List.of(),
        any ? "/cases?cursor=abc" : null,
        any ? "/exports?kind=CASES" : null,
        true);
  }

  private ReportPage report(Map<String, String> errors) {
    return new ReportPage(
        layout("report"),
        List.of("maintenance", "safety", "hr", "it"),
        new ReportPage.ReportForm("", "", "", ""),
        errors,
        "5b1c");
  }

  private BroadcastsPage broadcasts() {
    return new BroadcastsPage(
        layout("broadcasts"),
        List.of(
            bulletin("b-1", "Fire drill on Thursday", 4, false),
            bulletin("b-2", "New slip-resistant mats in all entrances", 31, true)),
        "/broadcasts?cursor=x");
  }

  private BulletinRow bulletin(String id, String title, int readers, boolean read) {
    return new BulletinRow(
        id,
        title,
        "Please tell your teams. The drill takes twenty minutes.",
        "100.95.Operations.Safety",
        "Paul Girard",
        at(-300),
        readers,
        38,
        read);
  }

  private NotificationsPage notifications() {
    return new NotificationsPage(
        layout("notifications"),
        List.of(
            notice("n-1", "ESCALATED", "Wet floor in the main lobby was escalated to you", false),
            notice("n-2", "CREATED", "A restricted task needs you", false),
            notice("n-3", "COMMENT_ADDED", "Lea Fontaine answered", true)),
        null);
  }

  private NoticeRow notice(String id, String kind, String text, boolean read) {
    return new NoticeRow(id, kind, text, "/tasks/0190-1", at(-12), read);
  }

  private IncidentsPage incidents() {
    return new IncidentsPage(
        layout("incidents"),
        List.of(
            incident("i-1", "MAIL", "Invoice 4711", "The mail has more than 500 parts."),
            incident("i-2", "JOB", "Route the signal", "The decision names an unknown role.")),
        null);
  }

  private IncidentsPage.Incident incident(String id, String kind, String what, String reason) {
    return new IncidentsPage.Incident(
        id,
        kind,
        what,
        reason,
        "TooManyParts: 612 > 500",
        5,
        at(-50),
        "/tasks/0190-1",
        "/operations/jobs/0190-2",
        3,
        kind.equals("MAIL")
            ? new IncidentsPage.LargeMailRow(
                "Lea Fontaine <lea@northside-hospital.example>",
                "All pictures of the lobby",
                at(-60),
                61_000_000,
                true,
                true)
            : null);
  }

  private ProfilePage profile() {
    return new ProfilePage(
        layout(""),
        List.of("Ops.Maintenance", "Operations.Safety"),
        List.of(
            new ProfilePage.Session("4f1c", at(-200), now, true, true),
            new ProfilePage.Session("a07e", at(-300), at(-95), false, false)),
        List.of(new ProfilePage.Token("t-1", "Nightly import", at(-9000), at(90_000))),
        "orgo_0190_dGhlIHRva2Vu",
        true);
  }

  private Instant at(int minutesFromNow) {
    return now.plus(Duration.ofMinutes(minutesFromNow)).plusSeconds(20);
  }
}
