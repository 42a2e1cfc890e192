package org.orgo.organizations.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.orgo.organizations.Organizations;
import org.orgo.organizations.persistence.OrganizationMapper;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.ProfileOverrides;
import org.orgo.organizations.profile.Profiles;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the current organization decides differently from its profile. Only differences are kept;
 * all else follows the profile. Who may do so is for the caller to know.
 */
@Service
public class OwnProfile {
  public static final String FILE = "profile.yaml";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Profiles profiles;
  private final Organizations organizations;
  private final OrganizationMapper mapper;
  private final OwnSettings texts;

  OwnProfile(
      Profiles profiles,
      Organizations organizations,
      OrganizationMapper mapper,
      OwnSettings texts) {
    this.profiles = profiles;
    this.organizations = organizations;
    this.mapper = mapper;
    this.texts = texts;
  }

  /** Of the profile that the organization follows. */
  public String name() {
    return shared().code();
  }

  /** The differences as YAML; nothing where there are none. */
  public String content() {
    return SettingsText.of(FILE, organizations.current().profileOverrides(), texts.versions(FILE));
  }

  /** What would be refused, all at once. */
  public List<SettingsFault> check(String content) {
    if (content.length() > SettingsText.MAX_LENGTH) {
      return List.of(tooLong());
    }
    try {
      ProfileOverrides overrides = overrides(content);
      List<InvalidSettings> faults = overrides.faults(shared());
      return faults.isEmpty()
          ? law(overrides.applyTo(shared()), content)
          : faults.stream().map(fault -> fault.fault("settings", content)).toList();
    } catch (InvalidSettings unreadable) {
      return List.of(unreadable.fault("readable", content));
    }
  }

  /**
   * The profile as it would hold.
   *
   * @throws SettingsRefused when the check finds something
   */
  public Profile candidate(String content) {
    requireRight(content);
    return overrides(content).applyTo(shared());
  }

  /**
   * Every value, with the shared one.
   *
   * @throws SettingsRefused when the check finds something
   */
  public List<ProfileSetting> compare(String content) {
    List<ProfileSetting> settings = new ArrayList<>();
    ObjectNode own = SettingsFile.written(candidate(content));
    collect("", SettingsFile.written(shared()), own, settings);
    return settings;
  }

  /**
   * @param seen the version it was made from, as {@link OwnSettings#version} says
   * @return the version from now on
   * @throws SettingsRefused when the check finds something
   * @throws SettingsChangedMeanwhile when another version was released since
   */
  @Transactional
  public int release(String content, int seen) {
    requireRight(content);
    int version = texts.release(FILE, content, seen);
    mapper.changeProfile(CurrentTenant.require(), SettingsText.tree(FILE, content));
    organizations.changed();
    return version;
  }

  /** A second person looks at changes and exports wherever everybody with the profile has one. */
  private List<SettingsFault> law(Profile candidate, String content) {
    return Stream.of(
            law("changes.second_person", OwnProfile::changesAskForOne, candidate, content),
            law("exports.second_person", OwnProfile::exportsAskForOne, candidate, content))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<SettingsFault> law(
      String setting, Predicate<Profile> asks, Profile candidate, String content) {
    return asks.test(shared()) && !asks.test(candidate)
        ? Optional.of(
            SettingsFault.of(
                "second-person",
                content,
                setting,
                "is false, where the profile asks for a second person",
                "true"))
        : Optional.empty();
  }

  private static boolean changesAskForOne(Profile profile) {
    return profile.changes().map(Profile.Changes::secondPerson).orElse(true);
  }

  private static boolean exportsAskForOne(Profile profile) {
    return profile.exports().map(Profile.Exports::secondPerson).orElse(false);
  }

  private void requireRight(String content) {
    List<SettingsFault> faults = check(content);
    if (!faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
  }

  private Profile shared() {
    return profiles.named(organizations.current().profile());
  }

  private static ProfileOverrides overrides(String content) {
    Map<String, Object> tree =
        JSON.convertValue(SettingsText.tree(FILE, content), new TypeReference<>() {});
    return ProfileOverrides.of(tree);
  }

  private static void collect(
      String prefix, JsonNode shared, JsonNode own, List<ProfileSetting> settings) {
    for (Map.Entry<String, JsonNode> entry : shared.properties()) {
      String key = prefix + entry.getKey();
      JsonNode mine = own.path(entry.getKey());
      if (entry.getValue().isObject()) {
        collect(key + ".", entry.getValue(), mine, settings);
      } else if (!key.equals("code") && !entry.getValue().isNull()) {
        settings.add(new ProfileSetting(key, entry.getValue().asText(), mine.asText()));
      }
    }
  }

  private static SettingsFault tooLong() {
    return new SettingsFault(
        "size", null, null, "is too long", "at most " + SettingsText.MAX_LENGTH + " characters");
  }
}
