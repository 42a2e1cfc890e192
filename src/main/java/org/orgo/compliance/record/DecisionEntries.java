package org.orgo.compliance.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orgo.compliance.record.RecordEntry.ItemRef;

/** What tables decided: table, version, the rows that matched, inputs and outputs. */
final class DecisionEntries {

  /** A domain's name in an address may belong to one person alone. */
  private static final String SENDER_DOMAIN = "sender_domain";

  /** Its rows and answers quote the words that stand in a text. */
  private static final String WORDS = "signal-words";

  private DecisionEntries() {}

  static List<RecordEntry> of(ItemRef item, Instant at, JsonNode explanation, RecordedSight sight) {
    List<RecordEntry> entries = new ArrayList<>();
    explanation.path("decisions").forEach(asked -> entries.add(table(item, at, asked, sight)));
    JsonNode profile = explanation.path("profile");
    if (!profile.isEmpty()) {
      RecordEntry entry = RecordEntry.of(at, "PROFILE_APPLIED", item);
      for (Map.Entry<String, JsonNode> value : profile.properties()) {
        entry = entry.with(value.getKey(), TaskRecordEntries.value(value.getValue()));
      }
      entries.add(entry);
    }
    return entries;
  }

  private static RecordEntry table(ItemRef item, Instant at, JsonNode asked, RecordedSight sight) {
    RecordEntry entry =
        RecordEntry.of(at, "DECIDED", item)
            .with("table", asked.path("table").asText())
            .with("version", asked.path("version").asText());
    boolean told = sight.content() || !asked.path("table").asText().equals(WORDS);
    for (JsonNode rule : asked.path("rules")) {
      entry = entry.with("row", row(rule), told);
    }
    for (Map.Entry<String, JsonNode> input : asked.path("inputs").properties()) {
      boolean shown =
          sight.content() && !(sight.anonymised() && input.getKey().equals(SENDER_DOMAIN));
      entry =
          entry.with("input " + input.getKey(), TaskRecordEntries.value(input.getValue()), shown);
    }
    for (Map.Entry<String, JsonNode> output : asked.path("outputs").properties()) {
      entry =
          entry.with("output " + output.getKey(), TaskRecordEntries.value(output.getValue()), told);
    }
    return entry;
  }

  private static String row(JsonNode rule) {
    String id = rule.path("id").asText();
    String description = rule.path("description").asText("");
    return description.isBlank() ? id : id + ": " + description;
  }
}
