package org.orgo.routing.classification;

import java.util.List;
import org.orgo.routing.tables.DecisionTrace;

/**
 * What the words of a text speak of, so that nobody after has to read the text again.
 *
 * @param names in the order of the alphabet
 * @param trace the rows of {@code signal-words} that were found
 */
public record Themes(List<String> names, DecisionTrace trace) {}
