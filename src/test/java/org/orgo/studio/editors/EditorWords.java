package org.orgo.studio.editors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.orgo.engine.deployment.check.tables.TableContract;
import org.orgo.organizations.profile.Profiles;
import org.orgo.routing.RoutingDesks;
import org.orgo.routing.tables.RoutingContracts;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/** What the pages tell the editors: the words of tables, and sentences in the reader's language. */
final class EditorWords {

  private EditorWords() {}

  static Map<String, Object> vocabulary() {
    Map<String, Object> words = new TreeMap<>();
    words.put("roles", new TreeSet<>(RoutingDesks.ROLES));
    words.put("severities", names(Severity.values()));
    words.put("visibilities", names(Visibility.values()));
    words.put("priorities", names(Priority.values()));
    words.put("categories", names(Category.values()));
    words.put("notify_scopes", names(NotifyScope.values()));
    words.put("handlings", names(Handling.values()));
    words.put("types", List.of("maintenance", "hr", "it", "safety", "education"));
    words.put(
        "labels",
        Map.of(
            "levels", Map.of("100", "All heads", "1001", "Staff"),
            "categories", Map.of("1", "Operations", "9", "Safety"),
            "intents", Map.of("1", "Request", "4", "Report")));
    words.put("tables", tables());
    return words;
  }

  private static Map<String, Object> tables() {
    RoutingContracts contracts =
        new RoutingContracts(RoutingDesks.roles(RoutingDesks.ROLES), Profiles.fromClasspath());
    Map<String, Object> tables = new TreeMap<>();
    for (TableContract table : contracts.of(Optional.empty())) {
      tables.put(
          table.decision(),
          Map.of(
              "inputs",
              table.facts().stream()
                  .map(each -> column(each.name(), each.type(), each.values()))
                  .toList(),
              "outputs",
              table.answers().stream()
                  .map(each -> column(each.name(), each.type(), List.of()))
                  .toList()));
    }
    return tables;
  }

  private static Map<String, Object> column(String name, Enum<?> type, Iterable<?> allowed) {
    Stream.Builder<String> words = Stream.builder();
    allowed.forEach(each -> words.add(String.valueOf(each)));
    return Map.of("name", name, "type", type.name(), "allowed", words.build().toList());
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }

  static String texts(String language, String kind) throws JsonProcessingException {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "messages",
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> texts = new TreeMap<>();
    for (String prefix : List.of("editor.", kind)) {
      messages.keySet().stream()
          .filter(key -> key.startsWith(prefix))
          .forEach(key -> texts.put(key.substring(prefix.length()), messages.getString(key)));
    }
    return attribute(new ObjectMapper().writeValueAsString(texts));
  }

  static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
