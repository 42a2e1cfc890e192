package org.orgo.engine.decisions;

import java.util.List;
import java.util.Map;

/**
 * A row that matched: its id, its description, the words it found in a text, and its outputs. The
 * words stand for the text, which no explanation repeats.
 */
public record MatchedRule(
    String id, String description, List<String> words, Map<String, Object> outputs) {}
