package org.orgo.organizations.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.platform.settings.SettingsWriter;

/** Settings of an organization as YAML. */
final class SettingsText {
  static final int MAX_LENGTH = 64 * 1024;

  private SettingsText() {}

  /**
   * As it was written, comments and all, where that is what holds.
   *
   * @param settings that hold
   * @param versions newest first
   */
  static String of(String file, ObjectNode settings, List<SettingsVersion> versions) {
    return versions.stream()
        .findFirst()
        .map(SettingsVersion::content)
        .filter(content -> tree(file, content).equals(settings))
        .orElseGet(() -> SettingsWriter.yaml(settings));
  }

  /**
   * Nothing but comments is no setting.
   *
   * @throws InvalidSettings when it is no YAML
   */
  static ObjectNode tree(String file, String text) {
    if (text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
      return JsonNodeFactory.instance.objectNode();
    }
    return (ObjectNode) SettingsFile.read(file, text).tree();
  }
}
