package org.orgo.studio.numbers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.calendar.InvalidCalendar;
import org.orgo.organizations.calendar.OpenMonth;
import org.orgo.organizations.holidays.CalendarFileRefused;
import org.orgo.organizations.holidays.HolidayFile;
import org.orgo.organizations.holidays.HolidayRehearsal;
import org.orgo.organizations.settings.CalendarNeverCloses;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChangedMeanwhile;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.tasks.backtest.Backtest;
import org.orgo.tasks.backtest.Backtests;
import org.orgo.tasks.backtest.Backtests.Numbers;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the profile and the calendar of a draft before they hold, and brings holidays into it.
 * Who may edit drafts may do so; nothing here is live before the draft is rolled out.
 */
@Service
public class DraftNumbers {
  private final DraftDesk drafts;
  private final OwnProfile profile;
  private final OwnCalendar calendar;
  private final Backtests backtests;

  DraftNumbers(DraftDesk drafts, OwnProfile profile, OwnCalendar calendar, Backtests backtests) {
    this.drafts = drafts;
    this.profile = profile;
    this.calendar = calendar;
    this.backtests = backtests;
  }

  /**
   * The open hours of a month by the draft's calendar.
   *
   * @param month such as {@code 2026-12}; null for the next one
   * @throws NotFound when the draft has no calendar
   * @throws SettingsRefused when its calendar cannot be read
   */
  @Transactional(readOnly = true)
  public OpenMonth month(DraftId id, String file, @Nullable String month) {
    return calendar.month(text(id, file), month);
  }

  /**
   * What a file of holidays would add, without adding it.
   *
   * @throws CalendarFileRefused when it is no calendar
   * @throws CalendarNeverCloses when the draft's calendar has no use for holidays
   * @throws SettingsRefused when the draft's calendar cannot be read
   */
  @Transactional(readOnly = true)
  public HolidayRehearsal rehearse(DraftId id, String file, byte[] holidays) {
    return calendar.rehearse(text(id, file), HolidayFile.read(holidays));
  }

  /**
   * Adds holidays to the draft's calendar, as if somebody had typed them.
   *
   * @param days such as {@code 2026-12-25 Christmas Day}
   * @param expected the version that was looked at; null for whatever is there
   * @throws InvalidRequest when one of them is no day
   * @throws DraftChangedMeanwhile when the draft is another version by now
   */
  @Transactional
  public Draft add(DraftId id, String file, List<String> days, @Nullable Integer expected) {
    String next = calendar.with(text(id, file), holidays(days));
    return drafts.put(id, file, next.getBytes(StandardCharsets.UTF_8), expected);
  }

  /**
   * The last quarter under what holds, and under what the draft says.
   *
   * @throws SettingsRefused when its profile or its calendar cannot be read
   */
  @Transactional(readOnly = true)
  public Backtest quarter(DraftId id) {
    return quarter(id, null, null);
  }

  /**
   * The same with what is typed and not saved.
   *
   * @param typedProfile null for the draft's
   * @param typedCalendar null for the draft's
   */
  @Transactional(readOnly = true)
  public Backtest quarter(
      DraftId id, @Nullable String typedProfile, @Nullable String typedCalendar) {
    Map<String, byte[]> files = drafts.contents(id);
    String nextProfile = chosen(typedProfile, files.get(OwnProfile.FILE), profile.content());
    String nextCalendar = chosen(typedCalendar, files.get(OwnCalendar.FILE), calendar.content());
    return backtests.compare(
        new Numbers(profile.candidate(profile.content()), calendar.current()),
        new Numbers(profile.candidate(nextProfile), calendar.candidate(nextCalendar)));
  }

  private static String chosen(String typed, byte[] drafted, String live) {
    if (typed != null) {
      return typed;
    }
    return drafted == null ? live : new String(drafted, StandardCharsets.UTF_8);
  }

  private String text(DraftId id, String file) {
    byte[] content = drafts.content(id, file);
    if (!file.equals(OwnCalendar.FILE)) {
      throw new NotFound("draft_file");
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  private static List<Holiday> holidays(List<String> days) {
    if (days == null || days.isEmpty()) {
      throw new InvalidRequest(FieldError.of("days", "is missing"));
    }
    try {
      return days.stream().map(Holiday::parse).toList();
    } catch (InvalidCalendar wrong) {
      throw new InvalidRequest(
          FieldError.of("days", wrong.problem() + "; allowed: " + wrong.allowed()));
    }
  }
}
