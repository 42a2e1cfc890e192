package org.orgo.engine.decisions;

import java.util.List;
import java.util.Map;

/**
 * A row that matched: its id, the sentence that explains it, the words it found in a text, and what
 * it said. The words stand for the text itself, which no explanation repeats.
 */
public record MatchedRule(
    String id, String description, List<String> words, Map<String, Object> outputs) {}
