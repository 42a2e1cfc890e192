package org.orgo.organizations.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.orgo.platform.definitions.DefinitionFiles;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;

/** The profiles an organization can choose from: one file each, named after the profile's code. */
public final class Profiles {
  /** The profiles that organizations rely on; further files add further profiles. */
  static final List<String> SHIPPED =
      List.of(
          "default",
          "friend_group",
          "hospital",
          "advocacy_group",
          "retail_chain",
          "military_organization",
          "environmental_group",
          "artist_collective");

  private static final String FOLDER = "config/profiles/";
  private static final String ENDING = ".yaml";

  private volatile Map<String, Profile> byCode;

  private Profiles(Map<String, Profile> byCode) {
    this.byCode = byCode;
  }

  /**
   * @throws InvalidSettings when a file is missing or cannot be used, naming file, key and what is
   *     allowed
   */
  public static Profiles fromClasspath() {
    return of(DefinitionFiles.shipped());
  }

  /**
   * @throws InvalidSettings when a file is missing or cannot be used, naming file, key and what is
   *     allowed
   */
  static Profiles of(DefinitionFiles files) {
    return of(SettingsFile.inFolder(files, FOLDER));
  }

  /** From now on the profiles of the other. */
  void become(Profiles other) {
    byCode = other.byCode;
  }

  static Profiles of(Collection<SettingsFile> files) {
    Map<String, Profile> byCode = new TreeMap<>();
    for (SettingsFile file : files) {
      String code = file.name(FOLDER, ENDING);
      byCode.put(code, read(code, file));
    }
    for (String code : SHIPPED) {
      if (!byCode.containsKey(code)) {
        throw SettingsFile.missing(FOLDER + code + ENDING);
      }
    }
    return new Profiles(byCode);
  }

  static Profile read(String code, SettingsFile file) {
    Profile profile = file.as(Profile.class);
    if (!profile.code().equals(code)) {
      throw file.wrong("code", code + ", as the file is named");
    }
    Profile.Escalation escalation = profile.escalation();
    if (escalation.maximum().compareTo(escalation.reactivity()) < 0) {
      throw file.wrong("escalation.maximum", "a duration not shorter than escalation.reactivity");
    }
    return profile;
  }

  public Optional<Profile> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * @throws UnknownProfile when there is none
   */
  public Profile named(String code) {
    return find(code).orElseThrow(() -> new UnknownProfile(code, byCode.keySet()));
  }

  public Collection<Profile> all() {
    return List.copyOf(byCode.values());
  }
}
