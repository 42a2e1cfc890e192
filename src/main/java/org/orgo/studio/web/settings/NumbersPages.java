package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.organizations.holidays.HolidayRehearsal;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.organizations.settings.ProfileSetting;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.numbers.DraftNumbers;
import org.orgo.tasks.backtest.Backtest;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Puts the forms of the profile and of the calendar together. */
@Component
class NumbersPages {
  private final DraftSettings settings;
  private final OwnProfile profile;
  private final OwnCalendar calendar;
  private final DraftNumbers numbers;

  NumbersPages(
      DraftSettings settings, OwnProfile profile, OwnCalendar calendar, DraftNumbers numbers) {
    this.settings = settings;
    this.profile = profile;
    this.calendar = calendar;
    this.numbers = numbers;
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
        null,
        asked ? quarter(id, content, null) : null);
  }

  /**
   * @param month such as {@code 2026-12}; null for the next one
   */
  NumbersPage page(DraftId id, CalendarForm form, String month, HttpServletRequest request) {
    return page(id, form, null, null, month, null, request);
  }

  NumbersPage page(
      DraftId id, CalendarForm form, String outcome, boolean asked, HttpServletRequest request) {
    NumbersPage page = page(id, form, outcome, null, null, null, request);
    return asked ? page.with(quarter(id, null, form.yaml())) : page;
  }

  NumbersPage rehearsed(DraftId id, HolidayRehearsal rehearsal, HttpServletRequest request) {
    return page(id, drafted(id, OwnCalendar.FILE), null, null, null, rehearsal, request);
  }

  NumbersPage refused(DraftId id, String file, String refused, HttpServletRequest request) {
    return page(id, drafted(id, file), null, refused, null, null, request);
  }

  NumbersPage conflict(DraftId id, String file, HttpServletRequest request) {
    return page(id, drafted(id, file), "conflict", null, null, null, request);
  }

  Texts texts(HttpServletRequest request) {
    return settings.texts(request);
  }

  private NumbersPage page(
      DraftId id,
      CalendarForm form,
      String outcome,
      String refused,
      String month,
      HolidayRehearsal rehearsal,
      HttpServletRequest request) {
    String content = form.yaml();
    SettingsHead head = settings.head(id, OwnCalendar.FILE, content, outcome, refused, request);
    CalendarPart part = new CalendarPart(month(content, month, head.href()), rehearsal);
    return new NumbersPage(head, null, form, part, null);
  }

  private CalendarForm drafted(DraftId id, String file) {
    return DraftSettings.tree(file, settings.content(id, file))
        .map(CalendarForm::of)
        .orElseThrow(() -> new NotFound("draft_file"));
  }

  private ShownMonth month(String content, String month, String href) {
    try {
      return new ShownMonth(calendar.month(content, month), href);
    } catch (SettingsRefused faults) {
      return null; // the findings stand beside it
    }
  }

  private Backtest quarter(DraftId id, String typedProfile, String typedCalendar) {
    try {
      return numbers.quarter(id, typedProfile, typedCalendar);
    } catch (SettingsRefused faults) {
      return null; // the findings stand beside it
    }
  }
}
