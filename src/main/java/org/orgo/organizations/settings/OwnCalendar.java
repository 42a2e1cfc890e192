package org.orgo.organizations.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.calendar.Holiday;
import org.orgo.organizations.calendar.InvalidCalendar;
import org.orgo.organizations.calendar.OpenMonth;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.holidays.HolidayFile;
import org.orgo.organizations.holidays.HolidayRehearsal;
import org.orgo.organizations.persistence.OrganizationMapper;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.platform.settings.SettingsWriter;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working time of the current organization. Deadlines that are set stay as they are; those of
 * later work, and later steps, run in the new calendar. Who may change it is for the caller to
 * know.
 */
@Service
public class OwnCalendar {
  public static final String FILE = "calendar.yaml";

  private final Organizations organizations;
  private final OrganizationMapper mapper;
  private final OwnSettings texts;
  private final Clock clock;

  OwnCalendar(
      Organizations organizations, OrganizationMapper mapper, OwnSettings texts, Clock clock) {
    this.organizations = organizations;
    this.mapper = mapper;
    this.texts = texts;
    this.clock = clock;
  }

  /** As YAML. */
  public String content() {
    return SettingsText.of(FILE, organizations.current().calendar(), texts.versions(FILE));
  }

  /** As it holds now. */
  public WorkingCalendar current() {
    return parse(organizations.current().calendar());
  }

  /** What would be refused. */
  public List<SettingsFault> check(String content) {
    if (content.length() > SettingsText.MAX_LENGTH) {
      return List.of(
          new SettingsFault(
              "size", null, null, "is too long", "at most " + SettingsText.MAX_LENGTH));
    }
    return fault(content).stream().toList();
  }

  /**
   * The calendar as it would hold.
   *
   * @throws SettingsRefused when the check finds something
   */
  public WorkingCalendar candidate(String content) {
    List<SettingsFault> faults = check(content);
    if (!faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
    return parse(SettingsText.tree(FILE, content));
  }

  /**
   * The days of a month as a calendar counts them.
   *
   * @param month such as {@code 2026-12}; null for the next one
   * @throws MonthOutOfRange when it is none, or too far away
   * @throws SettingsRefused when the check finds something
   */
  public OpenMonth month(String content, @Nullable String month) {
    YearMonth shown =
        month == null ? YearMonth.from(today()).plusMonths(1) : MonthOutOfRange.require(month);
    return OpenMonth.of(candidate(content), organizations.current().zone(), shown);
  }

  /**
   * What a file of holidays would add.
   *
   * @throws CalendarNeverCloses when the calendar has no use for holidays
   * @throws SettingsRefused when the check finds something
   */
  public HolidayRehearsal rehearse(String content, HolidayFile file) {
    List<Holiday> known = requireHours(content).holidays();
    return file.rehearse(known.stream().map(Holiday::day).collect(Collectors.toSet()), today());
  }

  /**
   * The calendar's text with more holidays; a day that it has keeps its name.
   *
   * @throws CalendarNeverCloses when the calendar has no use for holidays
   * @throws SettingsRefused when the check finds something
   */
  public String with(String content, List<Holiday> more) {
    Map<LocalDate, Holiday> all = new TreeMap<>();
    more.forEach(each -> all.putIfAbsent(each.day(), each));
    requireHours(content).holidays().forEach(each -> all.put(each.day(), each));
    ObjectNode tree = SettingsText.tree(FILE, content);
    ArrayNode holidays = tree.putArray("holidays");
    all.values().forEach(each -> holidays.add(each.toString()));
    return SettingsWriter.yaml(tree);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(organizations.current().zone()));
  }

  private WorkingCalendar requireHours(String content) {
    WorkingCalendar calendar = candidate(content);
    if (calendar.equals(WorkingCalendar.always())) {
      throw new CalendarNeverCloses();
    }
    return calendar;
  }

  /**
   * @param seen the version it was made from, as {@link OwnSettings#version} says
   * @return the version from now on
   * @throws SettingsRefused when the check finds something
   * @throws SettingsChangedMeanwhile when another version was released since
   */
  @Transactional
  public int release(String content, int seen) {
    candidate(content);
    int version = texts.release(FILE, content, seen);
    mapper.changeCalendar(CurrentTenant.require(), SettingsText.tree(FILE, content));
    organizations.changed();
    return version;
  }

  private Optional<SettingsFault> fault(String content) {
    try {
      parse(SettingsText.tree(FILE, content));
      return Optional.empty();
    } catch (InvalidSettings unreadable) {
      return Optional.of(unreadable.fault("readable", content));
    } catch (InvalidCalendar wrong) {
      return Optional.of(
          SettingsFault.of("calendar", content, wrong.key(), wrong.problem(), wrong.allowed()));
    }
  }

  private WorkingCalendar parse(ObjectNode calendar) {
    return WorkingCalendar.parse(calendar.toString(), organizations.current().zone());
  }
}
