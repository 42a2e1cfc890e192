package org.orgo.tasklist.web.rota;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.Role;
import org.orgo.people.rota.Rota;
import org.orgo.people.rota.Shift;
import org.orgo.tasklist.web.rota.RotaPage.DutyRow;
import org.orgo.tasklist.web.rota.RotaPage.RotaOption;
import org.orgo.tasklist.web.rota.RotaPage.ShiftRow;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Puts the page of the rota together. Three statements: duty, shifts, who can take one. */
@Component
class RotaPages {

  private final Rota rota;
  private final UserAccounts accounts;
  private final Layouts layouts;

  RotaPages(Rota rota, UserAccounts accounts, Layouts layouts) {
    this.rota = rota;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  RotaPage of(Map<String, String> errors, HttpServletRequest request) {
    Layout layout = layouts.of(request, "");
    List<Role> kept = rota.kept();
    List<String> codes = kept.stream().map(Role::code).toList();
    return new RotaPage(
        layout,
        rota.onDuty().stream()
            .map(duty -> new DutyRow(duty.roleCode(), duty.displayName()))
            .toList(),
        rota.shifts().stream().map(shift -> row(shift, codes, layout.texts())).toList(),
        kept.stream().map(role -> new RotaOption(role.code(), role.displayName())).toList(),
        accounts.holdingAnyOf(codes).stream()
            .map(account -> new RotaOption(account.userId().toString(), account.displayName()))
            .toList(),
        errors);
  }

  private static ShiftRow row(Shift shift, List<String> kept, Texts texts) {
    String day =
        shift.day() == null
            ? DayOfWeek.of(shift.weekday())
                .getDisplayName(TextStyle.FULL, Locale.forLanguageTag(texts.language()))
            : texts.day(shift.day());
    return new ShiftRow(
        shift.shiftId().toString(),
        shift.roleCode(),
        shift.displayName(),
        texts.get("rota.when", day, shift.startsAt(), shift.endsAt()),
        kept.contains(shift.roleCode()));
  }
}
