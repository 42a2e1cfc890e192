package org.orgo.organizations.profile;

import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;

/**
 * Single settings an organization decided for itself, each under its dotted name such as {@code
 * records.retention_days}. What it decided wins over its profile; everything else follows it.
 */
public record ProfileOverrides(Map<String, Object> settings) {

  public static final ProfileOverrides NONE = new ProfileOverrides(Map.of());

  /** Takes nested trees and dotted names alike, such as what a JSON column holds. */
  public static ProfileOverrides of(Map<String, ?> tree) {
    Map<String, Object> leaves = new LinkedHashMap<>();
    collect("", tree, leaves);
    return new ProfileOverrides(leaves);
  }

  /**
   * @throws InvalidSettings when an override is no setting, or does not go with the profile
   */
  public Profile applyTo(Profile profile) {
    ObjectNode merged = SettingsFile.written(profile);
    settings.forEach(
        (key, value) -> {
          int dot = key.lastIndexOf('.');
          String parent = dot < 0 ? "" : "/" + key.substring(0, dot).replace('.', '/');
          merged
              .withObject(parent, OverwriteMode.ALL, false)
              .set(key.substring(dot + 1), SettingsFile.written(value));
        });
    return Profiles.read(
        profile.code(), new SettingsFile("overrides of profile " + profile.code(), merged));
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
