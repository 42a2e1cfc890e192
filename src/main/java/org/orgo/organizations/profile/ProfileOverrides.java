package org.orgo.organizations.profile;

import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;

/**
 * Settings that an organization decided for itself, each under its dotted name such as {@code
 * records.retention_days}. They replace those of its profile; all other settings follow the
 * profile.
 */
public record ProfileOverrides(Map<String, Object> settings) {

  public static final ProfileOverrides NONE = new ProfileOverrides(Map.of());

  /** Reads nested trees and dotted names alike, such as the content of a JSON column. */
  public static ProfileOverrides of(Map<String, ?> tree) {
    Map<String, Object> leaves = new LinkedHashMap<>();
    collect("", tree, leaves);
    return new ProfileOverrides(leaves);
  }

  /**
   * @throws InvalidSettings when an override names no setting or does not fit the profile
   */
  public Profile applyTo(Profile profile) {
    return Profiles.read(profile.code(), over(profile));
  }

  /** All that {@link #applyTo} would refuse. */
  public List<InvalidSettings> faults(Profile profile) {
    List<InvalidSettings> faults = over(profile).faults(Profile.class);
    try {
      if (faults.isEmpty()) {
        applyTo(profile);
      }
      return faults;
    } catch (InvalidSettings broken) {
      return List.of(broken);
    }
  }

  private SettingsFile over(Profile profile) {
    ObjectNode merged = SettingsFile.written(profile);
    settings.forEach(
        (key, value) -> {
          int dot = key.lastIndexOf('.');
          String parent = dot < 0 ? "" : "/" + key.substring(0, dot).replace('.', '/');
          merged
              .withObject(parent, OverwriteMode.ALL, false)
              .set(key.substring(dot + 1), SettingsFile.written(value));
        });
    return new SettingsFile("overrides of profile " + profile.code(), merged);
  }

  private static void collect(String prefix, Map<?, ?> tree, Map<String, Object> leaves) {
    tree.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> branch && !branch.isEmpty()) {
            collect(prefix + name + ".", branch, leaves);
          } else {
            leaves.put(prefix + name, value);
          }
        });
  }
}
