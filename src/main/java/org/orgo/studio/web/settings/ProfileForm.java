package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orgo.organizations.profile.Automation;
import org.orgo.organizations.profile.Granularity;
import org.orgo.organizations.profile.LogLevel;
import org.orgo.organizations.profile.PatternSensitivity;
import org.orgo.organizations.profile.ReviewRhythm;
import org.orgo.organizations.profile.Transparency;
import org.orgo.organizations.settings.ProfileSetting;
import org.orgo.platform.settings.SettingsWriter;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Visibility;

/** The values of a profile as the fields of a form, each beside the shared one. */
public record ProfileForm(List<ProfileRow> rows) {

  private static final Map<String, List<String>> CHOICES =
      Map.ofEntries(
          Map.entry("escalation.granularity", words(Granularity.class)),
          Map.entry("transparency", words(Transparency.class)),
          Map.entry("notify_scope", words(NotifyScope.class)),
          Map.entry("automation", words(Automation.class)),
          Map.entry("defaults.visibility", words(Visibility.class)),
          Map.entry("defaults.priority", words(Priority.class)),
          Map.entry("reviews.rhythm", words(ReviewRhythm.class)),
          Map.entry("reviews.pattern.sensitivity", words(PatternSensitivity.class)),
          Map.entry("records.log_level", words(LogLevel.class)));
  private static final List<String> YES_OR_NO = List.of("true", "false");

  /**
   * One value.
   *
   * @param own as the organization has it; the shared one where it follows the profile
   * @param choices the only values there are; none where it is typed
   */
  public record ProfileRow(String key, String shared, String own, List<String> choices) {

    public boolean isOwn() {
      return !shared.equals(own);
    }
  }

  static ProfileForm of(List<ProfileSetting> settings) {
    return new ProfileForm(
        settings.stream()
            .map(each -> row(each.key(), readable(each.shared()), readable(each.own())))
            .toList());
  }

  /**
   * @param shared any comparison with the profile, for its shared values
   */
  static ProfileForm of(List<ProfileSetting> shared, FormValues typed) {
    List<ProfileRow> rows = new ArrayList<>();
    for (ProfileSetting setting : shared) {
      String usual = readable(setting.shared());
      String value = typed.text("value." + setting.key());
      rows.add(row(setting.key(), usual, value.isEmpty() ? usual : value));
    }
    return new ProfileForm(rows);
  }

  String yaml() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (ProfileRow row : rows) {
      if (row.isOwn()) {
        int dot = row.key().lastIndexOf('.');
        String parent = dot < 0 ? "" : "/" + row.key().substring(0, dot).replace('.', '/');
        put(
            tree.withObject(parent, OverwriteMode.ALL, false),
            row.key().substring(dot + 1),
            row.own());
      }
    }
    return SettingsWriter.yaml(tree);
  }

  private static void put(ObjectNode parent, String name, String value) {
    if (YES_OR_NO.contains(value)) {
      parent.put(name, Boolean.parseBoolean(value));
    } else if (value.matches("[0-9]{1,9}")) {
      parent.put(name, Integer.parseInt(value));
    } else {
      parent.put(name, value);
    }
  }

  private static ProfileRow row(String key, String shared, String own) {
    List<String> usual = YES_OR_NO.contains(shared) ? YES_OR_NO : List.of();
    return new ProfileRow(key, shared, own, CHOICES.getOrDefault(key, usual));
  }

  /** A duration as people write it, where it is whole. */
  static String readable(String value) {
    try {
      Duration duration = Duration.parse(value);
      if (duration.toSeconds() % 86_400 == 0) {
        return duration.toDays() + "d";
      }
      if (duration.toSeconds() % 3_600 == 0) {
        return duration.toHours() + "h";
      }
      return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + "m" : value;
    } catch (DateTimeParseException noDuration) {
      return value;
    }
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
