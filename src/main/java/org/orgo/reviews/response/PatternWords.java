package org.orgo.reviews.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.web.Texts;

/** Says in plain words what a pattern is and why it fired. */
public record PatternWords(Texts texts) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Digits that say nothing to a reader beside the role they belong to. */
  private static final Set<String> UNSPOKEN = Set.of("label_category");

  private static final String OWNER = "owner_role";

  private static final Set<PatternKind> COUNTED =
      Set.of(PatternKind.FREQUENCY, PatternKind.CROSS_DEPARTMENT, PatternKind.HIGH_RISK);

  public String title(PatternKind kind, JsonNode key) {
    String subject = subject(key);
    String name = texts.of("pattern.kind", kind.name());
    return subject.isEmpty() ? name : texts.get("pattern.title", name, subject);
  }

  /**
   * What is alike in all of it, such as {@code slip hazard, Operations.Safety}: whose it is last.
   */
  public String subject(JsonNode key) {
    List<String> words = new ArrayList<>();
    key.properties().stream()
        .filter(part -> !UNSPOKEN.contains(part.getKey()))
        .sorted(Comparator.comparing(part -> part.getKey().equals(OWNER)))
        .forEach(part -> words.add(word(part.getValue().asText())));
    return String.join(", ", words);
  }

  /** What became of it, and how that is known; empty as long as nobody can say. */
  public Optional<String> outcome(RecordedPattern pattern) {
    String way = pattern.kind() == PatternKind.SILENCE ? "silence." : "";
    return Optional.ofNullable(pattern.outcome())
        .map(outcome -> texts.get("pattern.outcome." + way + outcome));
  }

  /** Why it fired, with the numbers. */
  public String why(RecordedPattern pattern) {
    String found =
        COUNTED.contains(pattern.kind())
            ? texts.get(
                "pattern.why.counted",
                texts.count("pattern.events", pattern.events()),
                texts.count("pattern.sources", pattern.sources()),
                texts.count("pattern.days", pattern.windowDays()))
            : texts.get(
                "pattern.why." + pattern.kind(),
                texts.count("pattern.days", pattern.windowDays()),
                texts.count("pattern.events", pattern.events()));
    return found + " " + threshold(pattern) + expected(pattern);
  }

  private String threshold(RecordedPattern pattern) {
    return COUNTED.contains(pattern.kind())
        ? texts.get(
            "pattern.threshold",
            texts.count("pattern.events", pattern.minimumEvents()),
            texts.count("pattern.sources", pattern.minimumSources()))
        : texts.get("pattern.threshold.measured");
  }

  private String expected(RecordedPattern pattern) {
    return pattern.expectedRate() == null
        ? ""
        : " " + texts.get("pattern.expected", rounded(pattern.expectedRate()));
  }

  private static String rounded(double rate) {
    return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
  }

  /** A place is kept as JSON; subtypes and tags are written with underscores. */
  private static String word(String value) {
    if (value.startsWith("{")) {
      try {
        List<String> parts = new ArrayList<>();
        ((ObjectNode) JSON.readTree(value))
            .elements()
            .forEachRemaining(it -> parts.add(it.asText()));
        return String.join(" ", parts);
      } catch (JsonProcessingException plain) {
        return value;
      }
    }
    return value.replace('_', ' ');
  }
}
