package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orgo.administration.ledger.LedgerPage;
import org.orgo.administration.mailboxes.MailboxFilingPage;
import org.orgo.administration.mailboxes.MailboxForm;
import org.orgo.administration.mailboxes.MailboxPage;
import org.orgo.administration.mailboxes.MailboxRequestersPage;
import org.orgo.administration.mailboxes.MailboxesPage;
import org.orgo.administration.templates.ReplyTemplatesPage;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.MailboxId;
import org.orgo.mail.administration.AdministeredMailbox;
import org.orgo.mail.check.ConnectionResult;
import org.orgo.mail.check.ConnectionResult.StepResult;
import org.orgo.mail.check.ConnectionStep;
import org.orgo.mail.check.StepOutcome;
import org.orgo.mail.oauth.OAuthGrant;
import org.orgo.mail.reconciliation.ReconciledMailbox;
import org.orgo.mail.requesters.MailboxRequesters;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.signals.ledger.EntryKind;
import org.orgo.signals.ledger.EntryResult;
import org.orgo.signals.ledger.LedgerEntry;
import org.orgo.signals.ledger.LedgerTotal;
import org.orgo.signals.templates.ReplyTemplate;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.SamplePages.Sample;

/** The pages of mailboxes in the states they can be in. */
final class SampleMailboxPages {

  private static final List<String> DOMAINS = List.of("hr", "maintenance");

  private final Layout layout;
  private final Instant now;

  SampleMailboxPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("mailboxes-none", new Sample("mailboxes", new MailboxesPage(layout, List.of())));
    samples.put(
        "mailboxes",
        new Sample(
            "mailboxes",
            new MailboxesPage(
                layout,
                List.of(
                    mailbox("it@a.example", true, 0),
                    mailbox("office@a.example", true, 4),
                    mailbox("safety@a.example", false, 0)))));
    samples.put("ledger", ledger(List.of()));
    samples.put("ledger-of-a-day", ledger(entries()));
    samples.put("mailbox-filing", filing(Map.of()));
    samples.put("mailbox-requesters", requesters(null));
    samples.put("reply-templates", templates(true, Map.of()));
    samples.put("reply-templates-empty", templates(false, Map.of()));
    samples.put(
        "reply-templates-refused", templates(true, Map.of("text_en", "{nummer} is no variable.")));
    samples.put("mailbox-requesters-own", requesters(Set.of(RequesterSetting.RECEIPT)));
    samples.put(
        "mailbox-filing-refused",
        filing(Map.of("blocked_senders", "spam.example is neither an address nor a domain.")));
    samples.put("mailbox-new", page(null, Map.of(), null, null));
    samples.put("mailbox", page(mailbox("it@a.example", true, 0), Map.of(), null, tried(true)));
    samples.put(
        "mailbox-failing",
        page(mailbox("office@a.example", true, 4), Map.of(), null, tried(false)));
    samples.put(
        "mailbox-refused",
        page(
            mailbox("safety@a.example", false, 0),
            Map.of("host", "There is no server of this name.", "password", "Give it again."),
            "Somebody else changed it meanwhile.",
            null));
  }

  private Sample ledger(List<LedgerEntry> entries) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<LedgerTotal> totals =
        entries.stream().map(entry -> new LedgerTotal(entry.kind(), entry.result(), 1)).toList();
    return new Sample(
        "ledger",
        new LedgerPage(
            layout,
            day,
            day.plusDays(1),
            null,
            entries.isEmpty() ? EntryResult.FILED : null,
            totals,
            List.of(
                new ReconciledMailbox(MailboxId.random(), "it@a.example", 3, 0, now),
                new ReconciledMailbox(MailboxId.random(), "office@a.example", 3, 2, now),
                new ReconciledMailbox(MailboxId.random(), "safety@a.example", null, null, null)),
            entries,
            null));
  }

  private List<LedgerEntry> entries() {
    return List.of(
        entry(EntryKind.MAIL, EntryResult.TASK_OPENED, UUID.randomUUID(), null),
        entry(EntryKind.MAIL, EntryResult.QUARANTINED, null, "It has more parts than are read."),
        entry(EntryKind.MAIL_COPY, EntryResult.DUPLICATE, null, null));
  }

  private LedgerEntry entry(EntryKind kind, EntryResult result, UUID task, String reason) {
    return new LedgerEntry(
        UUID.randomUUID(),
        kind,
        SignalSource.EMAIL,
        now,
        "it@a.example",
        1L,
        17L,
        "0f".repeat(32),
        result,
        reason,
        null,
        null,
        task,
        null);
  }

  private Sample templates(boolean some, Map<String, String> errors) {
    ReplyTemplate template =
        new ReplyTemplate(UUID.randomUUID(), "On it", "Dear {requester}, we are on it.", null, 1);
    return new Sample(
        "reply-templates",
        new ReplyTemplatesPage(
            layout,
            some ? List.of(template) : List.of(),
            new ReplyTemplatesPage.TemplateForm("", 0, "", "", ""),
            errors));
  }

  private Sample requesters(Set<RequesterSetting> own) {
    return new Sample(
        "mailbox-requesters",
        new MailboxRequestersPage(
            layout,
            mailbox("it@a.example", true, 0),
            new MailboxRequesters(own, own == null ? Set.of(RequesterSetting.HOLD) : own)));
  }

  private Sample filing(Map<String, String> errors) {
    return new Sample(
        "mailbox-filing",
        new MailboxFilingPage(
            layout,
            mailbox("it@a.example", true, 0),
            true,
            "@spam.example\neve@a.example",
            true,
            errors));
  }

  private Sample page(
      AdministeredMailbox mailbox,
      Map<String, String> errors,
      String refused,
      ConnectionResult tried) {
    MailboxForm form =
        new MailboxForm(
            mailbox == null ? "" : mailbox.address(),
            "hr",
            "mail.a.example",
            993,
            true,
            "office",
            "",
            "INBOX",
            "mx.a.example",
            AfterStoring.MOVE,
            "Archive/Orgo",
            20,
            true,
            false,
            "The office",
            "Room 7",
            "smtp.a.example",
            587,
            true,
            "office",
            "",
            OAuthGrant.CLIENT_CREDENTIALS,
            "https://login.a.example/token",
            "orgo",
            "https://mail.a.example/.default",
            "",
            "",
            3);
    return new Sample(
        "mailbox", new MailboxPage(layout, mailbox, DOMAINS, form, errors, refused, tried));
  }

  private static ConnectionResult tried(boolean passed) {
    List<StepResult> steps =
        List.of(
            step(ConnectionStep.REACH, StepOutcome.PASSED, "198.51.100.7:993"),
            step(ConnectionStep.TLS, StepOutcome.PASSED, "TLSv1.3, CN=mail.a.example, until 2027"),
            passed
                ? step(ConnectionStep.LOG_IN, StepOutcome.PASSED, "office")
                : step(ConnectionStep.LOG_IN, StepOutcome.FAILED, "[AUTHENTICATIONFAILED] No."),
            passed
                ? step(ConnectionStep.OPEN_FOLDER, StepOutcome.PASSED, "12 mails, IDLE yes")
                : step(ConnectionStep.OPEN_FOLDER, StepOutcome.SKIPPED, null),
            step(ConnectionStep.OUTGOING, StepOutcome.SKIPPED, null),
            step(ConnectionStep.ROUND_TRIP, StepOutcome.SKIPPED, null));
    return new ConnectionResult(steps, List.of("Archive", "INBOX"), 1L, 12L);
  }

  private static StepResult step(ConnectionStep step, StepOutcome outcome, String answer) {
    return new StepResult(step, outcome, answer, Duration.ofMillis(42));
  }

  private AdministeredMailbox mailbox(String address, boolean enabled, int failures) {
    return new AdministeredMailbox(
        new MailboxId(new UUID(4, 9)),
        address,
        "hr",
        "mail.a.example",
        993,
        true,
        "office",
        "INBOX",
        "mx.a.example",
        AfterStoring.FLAG,
        null,
        null,
        now,
        enabled,
        now,
        failures > 0 ? "AuthenticationFailedException: [AUTHENTICATIONFAILED] Invalid login" : null,
        failures,
        failures,
        "The office",
        "Room 7",
        "smtp.a.example",
        587,
        true,
        "office",
        OAuthGrant.CLIENT_CREDENTIALS,
        "https://login.a.example/token",
        "orgo",
        "https://mail.a.example/.default",
        2);
  }
}
