package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.organizations.settings.ProfileSetting;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.studio.drafts.DraftId;
import org.orgo.tasks.backtest.Backtest;
import org.orgo.tasks.backtest.Backtests;
import org.orgo.tasks.backtest.Backtests.Numbers;
import org.springframework.stereotype.Component;

/** Puts the forms of the profile and of the calendar together. */
@Component
class NumbersPages {
  private final DraftSettings settings;
  private final OwnProfile profile;
  private final OwnCalendar calendar;
  private final Backtests backtests;

  NumbersPages(
      DraftSettings settings, OwnProfile profile, OwnCalendar calendar, Backtests backtests) {
    this.settings = settings;
    this.profile = profile;
    this.calendar = calendar;
    this.backtests = backtests;
  }

  /** What the profile's text says, as far as it is right; the shared values otherwise. */
  ProfileForm profileForm(String content) {
    try {
      return ProfileForm.of(profile.compare(content));
    } catch (SettingsRefused faults) {
      return null;
    }
  }

  ProfileForm profileForm(FormValues typed) {
    List<ProfileSetting> shared = profile.compare("");
    return ProfileForm.of(shared, typed);
  }

  static CalendarForm calendarForm(JsonNode tree) {
    return CalendarForm.of(tree);
  }

  NumbersPage page(
      DraftId id, ProfileForm form, String outcome, boolean asked, HttpServletRequest request) {
    String content = form.yaml();
    return new NumbersPage(
        settings.head(id, OwnProfile.FILE, content, outcome, null, request),
        form,
        null,
        asked ? backtest(id, content, null) : null);
  }

  NumbersPage page(
      DraftId id, CalendarForm form, String outcome, boolean asked, HttpServletRequest request) {
    String content = form.yaml();
    return new NumbersPage(
        settings.head(id, OwnCalendar.FILE, content, outcome, null, request),
        null,
        form,
        asked ? backtest(id, null, content) : null);
  }

  /** Under what the draft says of both, and of one of them as it was typed; null with faults. */
  private Backtest backtest(DraftId id, String profileText, String calendarText) {
    String nextProfile =
        profileText != null
            ? profileText
            : settings.find(id, OwnProfile.FILE).orElseGet(profile::content);
    String nextCalendar =
        calendarText != null
            ? calendarText
            : settings.find(id, OwnCalendar.FILE).orElseGet(calendar::content);
    try {
      return backtests.compare(
          new Numbers(profile.candidate(profile.content()), calendar.current()),
          new Numbers(profile.candidate(nextProfile), calendar.candidate(nextCalendar)));
    } catch (SettingsRefused faults) {
      return null; // the findings stand beside it
    }
  }
}
