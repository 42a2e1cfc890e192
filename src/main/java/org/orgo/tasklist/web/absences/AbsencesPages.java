package org.orgo.tasklist.web.absences;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.absences.Absence;
import org.orgo.people.absences.Absences;
import org.orgo.people.accounts.UserAccount;
import org.orgo.tasklist.web.absences.AbsencesPage.AwayDraft;
import org.orgo.tasklist.web.absences.AbsencesPage.AwayOption;
import org.orgo.tasklist.web.absences.AbsencesPage.AwayRow;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Puts the page of absences together. Three statements: who is away, the team, who can stand in.
 */
@Component
class AbsencesPages {

  private final Absences absences;
  private final Organizations organizations;
  private final Layouts layouts;
  private final Clock clock;

  AbsencesPages(Absences absences, Organizations organizations, Layouts layouts, Clock clock) {
    this.absences = absences;
    this.organizations = organizations;
    this.layouts = layouts;
    this.clock = clock;
  }

  AbsencesPage of(AwayDraft draft, Map<String, String> errors, HttpServletRequest request) {
    Layout layout = layouts.of(request, "");
    ZoneId zone = organizations.current().zone();
    Instant now = clock.instant();
    UserId reader = CurrentActor.get().userId();
    List<UserAccount> team = absences.team();
    Set<UserId> mine = team.stream().map(UserAccount::userId).collect(Collectors.toSet());
    mine.add(reader);
    return new AbsencesPage(
        layout,
        absences.list().stream().map(each -> row(each, mine, zone, now, layout.texts())).toList(),
        team.stream()
            .filter(each -> !each.userId().equals(reader))
            .map(AbsencesPages::option)
            .toList(),
        absences.deputies().stream().map(AbsencesPages::option).toList(),
        draft,
        errors,
        now.atZone(zone).toLocalDate());
  }

  private static AwayRow row(
      Absence absence, Set<UserId> mine, ZoneId zone, Instant now, Texts texts) {
    return new AwayRow(
        absence.absenceId().toString(),
        absence.displayName(),
        absence.deputyName(),
        texts.get(
            "absence.span",
            texts.day(absence.startsAt().atZone(zone).toLocalDate()),
            texts.day(absence.endsAt().minusMillis(1).atZone(zone).toLocalDate())),
        absence.isNow(now),
        mine.contains(absence.userId()));
  }

  private static AwayOption option(UserAccount account) {
    return new AwayOption(account.userId().toString(), account.displayName());
  }
}
