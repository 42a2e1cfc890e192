package org.orgo.studio.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings as their values, by path. */
final class SettingItems {

  private static final YAMLMapper YAML = new YAMLMapper();

  private SettingItems() {}

  static Optional<List<DiffItem>> of(byte[] content) {
    try {
      Map<String, String> parts = new TreeMap<>();
      JsonNode settings = YAML.readTree(content);
      if (settings != null) {
        JsonParts.flatten(settings, "", parts);
      }
      return Optional.of(List.of(new DiffItem("value", "settings", "", false, parts)));
    } catch (IOException notYaml) {
      return Optional.empty();
    }
  }
}
