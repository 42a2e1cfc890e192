package org.orgo.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orgo.configuration.FileChange.FieldChange;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.studio.archive.OwnedDefinitions;
import org.springframework.lang.Nullable;

/** The files of an archive, each read as what its path says it is, with what is wrong with them. */
final class ReadConfiguration {

  private static final String YAML = ".yaml";

  private final SortedMap<String, ConfiguredRole> roles = new TreeMap<>();
  private final SortedMap<String, ConfiguredMailbox> mailboxes = new TreeMap<>();
  private final SortedMap<String, byte[]> definitions = new TreeMap<>();
  private final List<FileMistake> mistakes = new ArrayList<>();

  private ReadConfiguration() {}

  /**
   * @param profile the one that the organization follows, which no import changes
   */
  static ReadConfiguration of(SortedMap<String, byte[]> files, String profile) {
    ReadConfiguration read = new ReadConfiguration();
    if (!files.containsKey(ConfigurationManifest.PATH)) {
      read.mistakes.add(
          new FileMistake(
              ConfigurationManifest.PATH, null, null, "is missing", "the one of an export"));
    }
    files.forEach((path, content) -> read.take(path, content, profile));
    return read;
  }

  /** By path. */
  SortedMap<String, ConfiguredRole> roles() {
    return roles;
  }

  /** By path. */
  SortedMap<String, ConfiguredMailbox> mailboxes() {
    return mailboxes;
  }

  /** By path. */
  SortedMap<String, byte[]> definitions() {
    return definitions;
  }

  List<FileMistake> mistakes() {
    return mistakes;
  }

  private void take(String path, byte[] content, String profile) {
    if (OwnedDefinitions.isPath(path)) {
      definitions.put(path, content);
    } else if (path.equals(ConfigurationManifest.PATH)) {
      read(path, content, ConfigurationManifest.class);
    } else if (path.equals(ConfiguredOrganization.PATH)) {
      ConfiguredOrganization founded = read(path, content, ConfiguredOrganization.class);
      if (founded != null && !founded.profile().equals(profile)) {
        String allowed = profile + ", which this organization was founded with";
        wrong(path, content, "profile", "is \"" + founded.profile() + "\"", allowed);
      }
    } else if (isIn(ConfiguredRole.FOLDER, path)) {
      ConfiguredRole role = read(path, content, ConfiguredRole.class);
      if (role != null && !ConfiguredRole.path(role.code()).equals(path)) {
        wrong(path, content, "code", "is \"" + role.code() + "\"", stem(path) + ", as the file is");
      } else if (role != null) {
        roles.put(path, role);
      }
    } else if (isIn(ConfiguredMailbox.FOLDER, path)) {
      ConfiguredMailbox mailbox = read(path, content, ConfiguredMailbox.class);
      if (mailbox != null && !ConfiguredMailbox.path(mailbox.address()).equals(path)) {
        String said = "is \"" + mailbox.address() + "\"";
        wrong(path, content, "address", said, stem(path) + ", as the file is");
      } else if (mailbox != null) {
        mailboxes.put(path, mailbox);
      }
    } else {
      mistakes.add(
          new FileMistake(
              path,
              null,
              null,
              "is no file of a configuration",
              "manifest.yaml, organization.yaml, roles/, mailboxes/, config/, processes/, dmn/,"
                  + " forms/ with the files of an export"));
    }
  }

  private <T> T read(String path, byte[] content, Class<T> type) {
    String text = new String(content, StandardCharsets.UTF_8);
    try {
      SettingsFile file = SettingsFile.read(path, text);
      List<InvalidSettings> faults = file.faults(type);
      faults.forEach(fault -> mistakes.add(mistake(path, fault.fault("settings", text))));
      return faults.isEmpty() ? file.as(type) : null;
    } catch (InvalidSettings unreadable) {
      mistakes.add(mistake(path, unreadable.fault("readable", text)));
      return null;
    }
  }

  private void wrong(String path, byte[] content, String key, String problem, String allowed) {
    String text = new String(content, StandardCharsets.UTF_8);
    mistakes.add(mistake(path, SettingsFault.of("settings", text, key, problem, allowed)));
  }

  private static FileMistake mistake(String path, SettingsFault fault) {
    return new FileMistake(path, fault.key(), fault.line(), fault.problem(), fault.allowed());
  }

  private static boolean isIn(String folder, String path) {
    return path.startsWith(folder)
        && path.endsWith(YAML)
        && path.indexOf('/', folder.length()) < 0
        && path.length() > folder.length() + YAML.length();
  }

  private static String stem(String path) {
    return path.substring(path.indexOf('/') + 1, path.length() - YAML.length());
  }

  /** What differs between two files of settings, by key. */
  static List<FieldChange> differences(@Nullable byte[] before, @Nullable byte[] after) {
    Map<String, String> was = values(before);
    Map<String, String> is = values(after);
    TreeSet<String> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(was.get(key), is.get(key)))
        .map(key -> new FieldChange(key, was.get(key), is.get(key)))
        .toList();
  }

  private static Map<String, String> values(@Nullable byte[] content) {
    Map<String, String> values = new TreeMap<>();
    if (content != null) {
      try {
        SettingsFile file = SettingsFile.read("", new String(content, StandardCharsets.UTF_8));
        for (Map.Entry<String, JsonNode> each : file.tree().properties()) {
          values.put(each.getKey(), text(each.getValue()));
        }
      } catch (InvalidSettings unreadable) {
        values.put("file", new String(content, StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isValueNode() ? value.asText() : value.toString();
    }
    List<String> elements = new ArrayList<>();
    for (Iterator<JsonNode> each = value.elements(); each.hasNext(); ) {
      elements.add(text(each.next()));
    }
    return String.join(", ", elements);
  }
}
