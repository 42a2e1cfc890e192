package org.orgo.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.calendar.OpenMonth;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.holidays.HolidayRehearsal;
import org.orgo.organizations.holidays.LeftOutEvent;
import org.orgo.organizations.holidays.LeftOutEvent.LeftOutReason;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccount;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftStatus;
import org.orgo.studio.web.settings.CalendarForm;
import org.orgo.studio.web.settings.CalendarPart;
import org.orgo.studio.web.settings.DomainForm;
import org.orgo.studio.web.settings.DomainForm.FieldRow;
import org.orgo.studio.web.settings.DomainForm.LabelParts;
import org.orgo.studio.web.settings.DomainPage;
import org.orgo.studio.web.settings.DomainPage.Choices;
import org.orgo.studio.web.settings.NumbersPage;
import org.orgo.studio.web.settings.OpenHoursPage;
import org.orgo.studio.web.settings.ProfileForm;
import org.orgo.studio.web.settings.ProfileForm.ProfileRow;
import org.orgo.studio.web.settings.SettingsHead;
import org.orgo.studio.web.settings.ShownMonth;
import org.orgo.tasks.backtest.Backtest;
import org.orgo.tasks.backtest.BacktestFigures;
import org.orgo.web.SamplePages.Sample;

/** The forms of an organization's domain, profile and calendar. */
final class SampleSettingsPages {

  private static final UUID ID = UUID.fromString("0190dddd-0000-4000-8000-000000000002");

  private final Layout layout;
  private final Instant now;

  SampleSettingsPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("settings-domain", new Sample("studio-domain", domain(true)));
    samples.put("settings-domain-reader", new Sample("studio-domain", domain(false)));
    samples.put("settings-profile", new Sample("studio-numbers", profile()));
    samples.put("settings-calendar", new Sample("studio-numbers", calendar(null)));
    samples.put("settings-holidays", new Sample("studio-numbers", calendar(rehearsal())));
    samples.put("settings-open-hours", new Sample("studio-open-hours", openHours()));
    return samples;
  }

  private DomainPage domain(boolean mayFound) {
    List<FieldRow> fields =
        List.of(
            new FieldRow("isbn", "string", "ISBN", "ISBN", "[0-9X-]{10,17}", ""),
            new FieldRow("shelf", "choice", "Shelf", "Rayon", "", "novels, science"));
    DomainForm form =
        new DomainForm(
            "library",
            "Library",
            "Bibliothèque",
            List.of("REQUEST"),
            "general\nlost_book",
            "library@*",
            new LabelParts("1001", "1", "1", "Library.Desk"),
            "Library.Desk",
            "INTERNAL",
            fields,
            "work-done");
    Choices choices =
        new Choices(
            List.of("Leadership", "Triage"),
            List.of("work-done"),
            List.of("Library.Desk"),
            mayFound ? List.of() : List.of("Ann Moreau"),
            List.of(member()),
            mayFound ? List.of("office@school.example") : List.of(),
            mayFound ? List.of(mailbox()) : List.of());
    return new DomainPage(head("library_module.yaml", role(), "saved"), form, choices, null);
  }

  private NumbersPage profile() {
    ProfileForm form =
        new ProfileForm(
            List.of(
                new ProfileRow("escalation.reactivity", "12h", "36h", List.of()),
                new ProfileRow("automation", "medium", "medium", List.of("medium", "high"))));
    Backtest quarter =
        new Backtest(
            now,
            1_204,
            true,
            new BacktestFigures(61, 40, 52, 90, 3),
            new BacktestFigures(12, 9, 10, 22, 0));
    return new NumbersPage(head("profile.yaml", List.of(), null), form, null, null, quarter);
  }

  private NumbersPage calendar(HolidayRehearsal rehearsal) {
    Map<String, String> hours = new LinkedHashMap<>();
    hours.put("monday", "08:00-12:00, 13:00-17:00");
    hours.put("sunday", "");
    CalendarForm form = new CalendarForm(false, hours, "2026-12-25");
    CalendarPart beside =
        new CalendarPart(new ShownMonth(month(), "/studio/drafts/" + ID), rehearsal);
    return new NumbersPage(head("calendar.yaml", List.of(), "conflict"), null, form, beside, null);
  }

  private OpenHoursPage openHours() {
    return new OpenHoursPage(layout, new ShownMonth(month(), "/studio/definitions/calendar.yaml"));
  }

  /** With a holiday and a night in which the clock changes. */
  private static OpenMonth month() {
    ZoneId zone = ZoneId.of("Europe/Paris");
    WorkingCalendar calendar =
        WorkingCalendar.parse(
            """
            {"kind":"business_hours","hours":{"monday":["08:00-12:00","13:00-17:00"],
             "sunday":["00:00-24:00"]},"holidays":["2026-03-30 Founders’ day"]}""",
            zone);
    return OpenMonth.of(calendar, zone, YearMonth.of(2026, 3));
  }

  private static HolidayRehearsal rehearsal() {
    LocalDate christmas = LocalDate.of(2026, 12, 25);
    return new HolidayRehearsal(
        List.of(new Holiday(christmas.plusDays(1), "Boxing Day")),
        List.of(new Holiday(christmas, "Christmas Day")),
        List.of(new LeftOutEvent("Dentist", "20261203T090000", LeftOutReason.TIME_OF_DAY)),
        LocalDate.of(2031, 12, 31));
  }

  private SettingsHead head(String file, List<Finding> findings, String outcome) {
    Draft draft =
        new Draft(new DraftId(ID), "A library", DraftStatus.OPEN, new UserId(ID), now, now, 4);
    return new SettingsHead(layout, draft, file, findings, outcome, null);
  }

  private static List<Finding> role() {
    return List.of(
        new Finding(
            "library_module.yaml",
            7,
            "routing.label",
            null,
            "domain-role",
            "names the role Library.Desk, which this organization does not have",
            "An administrator can found it"));
  }

  private UserAccount member() {
    return new UserAccount(
        new UserId(ID),
        "ann@school.example",
        "Ann Moreau",
        "person",
        "active",
        "en",
        List.of(),
        now,
        null,
        1);
  }

  private static Mailbox mailbox() {
    return new Mailbox(
        new OrganizationId(ID),
        new MailboxId(ID),
        "office@school.example",
        "general",
        "mail.school.example",
        993,
        true,
        "office",
        new byte[0],
        "INBOX",
        null,
        null,
        0,
        null,
        null,
        0,
        AfterStoring.FLAG,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
