package org.orgo.engine.decisions;

import java.util.Map;

/** A row that matched: its id, the sentence that explains it, and what it said. */
public record MatchedRule(String id, String description, Map<String, Object> outputs) {}
