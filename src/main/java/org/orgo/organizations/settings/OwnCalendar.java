package org.orgo.organizations.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.calendar.InvalidCalendar;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.persistence.OrganizationMapper;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.platform.tenancy.CurrentTenant;
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

  OwnCalendar(Organizations organizations, OrganizationMapper mapper, OwnSettings texts) {
    this.organizations = organizations;
    this.mapper = mapper;
    this.texts = texts;
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
