package org.orgo.engine.decisions.steps;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.orgo.engine.decisions.DecisionOutcome;

/**
 * One question to a table.
 *
 * @param kept the inputs without personal data, which the engine's history may keep
 * @param answered takes the answer, and sets what becomes a variable
 */
public record StepQuestion(
    Map<String, Object> inputs, Set<String> kept, Consumer<DecisionOutcome> answered) {}
