package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.tasklist.web.absences.AbsencesPage;
import org.orgo.tasklist.web.rota.RotaPage;
import org.orgo.tasklist.web.storms.StormPage;
import org.orgo.tasklist.web.team.TeamPage;
import org.orgo.web.SamplePages.Sample;

/** The team's page, with work and without, and a storm of escalations. */
final class SampleTeamPages {

  private final Layout layout;
  private final Instant now;

  SampleTeamPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("team", new Sample("team", team(rows(), people(), false)));
    samples.put("team-filtered", new Sample("team", team(List.of(), people(), true)));
    samples.put("team-empty", new Sample("team", team(List.of(), List.of(), false)));
    samples.put("absences", new Sample("absences", absences(true)));
    samples.put("absences-none", new Sample("absences", absences(false)));
    samples.put("rota", new Sample("rota", rota(true)));
    samples.put("rota-empty", new Sample("rota", rota(false)));
    samples.put("storm", new Sample("storm", storm(true)));
    samples.put("storm-over", new Sample("storm", storm(false)));
    return samples;
  }

  private AbsencesPage absences(boolean some) {
    List<AbsencesPage.AwayOption> people =
        List.of(
            new AbsencesPage.AwayOption("1", "Ann Roux"),
            new AbsencesPage.AwayOption("2", "Paul Girard"));
    return new AbsencesPage(
        layout,
        some
            ? List.of(
                new AbsencesPage.AwayRow(
                    "1", "Ann Roux", "Paul Girard", "1 December to 5 December", true, true),
                new AbsencesPage.AwayRow(
                    "2", "Paul Girard", "Ann Roux", "7 December to 8 December", false, false))
            : List.of(),
        some ? people : List.of(),
        people,
        AbsencesPage.AwayDraft.NONE,
        some ? Map.of("last_day", "The last day is on or after the first.") : Map.of(),
        LocalDate.of(2026, 12, 1));
  }

  private RotaPage rota(boolean kept) {
    return new RotaPage(
        layout,
        kept ? List.of(new RotaPage.DutyRow("Ops.Supervisor", "Ann Roux")) : List.of(),
        kept
            ? List.of(
                new RotaPage.ShiftRow(
                    "1", "Ops.Supervisor", "Ann Roux", "Monday, 08:00 to 16:00", true),
                new RotaPage.ShiftRow(
                    "2", "Ops.Head", "Paul Girard", "1 December 2026, 16:00 to 08:00", false))
            : List.of(),
        kept ? List.of(new RotaPage.RotaOption("Ops.Supervisor", "Supervisor")) : List.of(),
        kept ? List.of(new RotaPage.RotaOption("1", "Ann Roux")) : List.of(),
        kept ? Map.of("weekday", "Choose a weekday or a day, and not both.") : Map.of());
  }

  private StormPage storm(boolean blowing) {
    return new StormPage(
        layout,
        "00000000-0000-4000-8000-000000000009",
        now.minus(Duration.ofMinutes(4)),
        blowing ? 60 : 0,
        blowing
            ? List.of(
                new StormPage.HeldRow(
                    "1", "ESCALATED", "NSH-1041", "Wet floor in the lobby", "/tasks/1", now),
                new StormPage.HeldRow(
                    "2",
                    "ESCALATION_ANNOUNCED",
                    "NSH-1042",
                    "Restricted work needs you",
                    "/tasks/2",
                    now))
            : List.of(),
        blowing ? "/notifications/storms/9?cursor=abc" : null);
  }

  private TeamPage team(
      List<TeamPage.TeamRow> rows, List<TeamPage.TeamMember> people, boolean filtered) {
    return new TeamPage(
        layout,
        List.of(
            new TeamPage.ShareTile("open", "/team?show=open", 214, false),
            new TeamPage.ShareTile("unassigned", "/team?show=unassigned", 31, false),
            new TeamPage.ShareTile("due_soon", "/team?show=due_soon", 12, filtered),
            new TeamPage.ShareTile("overdue", "/team?show=overdue", 3, false)),
        people,
        null,
        rows,
        rows.isEmpty() ? null : "/team?cursor=abc",
        filtered,
        filtered ? "/team?show=due_soon" : "/team");
  }

  private List<TeamPage.TeamRow> rows() {
    return List.of(
        row(1, "Wet floor in the main lobby, someone nearly fell", "ESCALATED", null, -7),
        row(2, null, "IN_PROGRESS", "Paul Girard", 4),
        row(3, "Heating on ward 3 does not start", "ON_HOLD", "Ann Roux", null));
  }

  private TeamPage.TeamRow row(
      int number, String title, String status, String assignee, Integer minutes) {
    return new TeamPage.TeamRow(
        "00000000-0000-4000-8000-00000000000" + number,
        "0000000" + number,
        title,
        "Ops.Maintenance",
        status,
        assignee,
        minutes == null ? null : now.plus(Duration.ofMinutes(minutes)),
        minutes != null && minutes < 0,
        1,
        number == 3
            ? List.of()
            : List.of(
                new TeamPage.Candidate("1", "Ann Roux · 2 open, 0 overdue"),
                new TeamPage.Candidate("2", "Paul Girard · 9 open, 3 overdue")));
  }

  private List<TeamPage.TeamMember> people() {
    return List.of(
        new TeamPage.TeamMember(
            "Ann Roux", "/team?person=1", false, 2, 1, 1, 0, now.minus(Duration.ofDays(2))),
        new TeamPage.TeamMember("Marie-Hélène de Saint-Exupéry", "/team", true, 0, 0, 0, 0, null),
        new TeamPage.TeamMember(
            "Paul Girard", "/team?person=2", false, 9, 4, 0, 3, now.minus(Duration.ofHours(9))));
  }
}
