package org.orgo.organizations.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single settings an organization decided for itself, by the keys of the profile files. What it
 * decided wins over its profile; everything else follows the profile.
 */
public record ProfileOverrides(Map<String, Object> settings) {

  public static final ProfileOverrides NONE = new ProfileOverrides(Map.of());

  public ProfileOverrides {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Takes nested trees and dotted names alike, such as what a JSON column holds. */
  public static ProfileOverrides of(Map<String, ?> tree) {
    return new ProfileOverrides(SettingReader.flat(tree));
  }

  /**
   * @throws InvalidProfile when an override is no setting, or does not go with the profile
   */
  public Profile applyTo(Profile profile) {
    if (settings.isEmpty()) {
      return profile;
    }
    Map<String, Object> merged = new LinkedHashMap<>(profile.settings());
    merged.putAll(settings);
    return ProfileSettings.read(
        profile.code(), new SettingReader("overrides of profile " + profile.code(), merged));
  }
}
