package org.orgo.engine.decisions.steps;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.orgo.engine.decisions.DecisionOutcome;
import org.springframework.lang.Nullable;

/**
 * One question to a table.
 *
 * @param kept the inputs without personal data, which the engine's history may keep
 * @param work what it is about, where that is decided about for the first time; else null
 * @param answered takes the answer, and sets what becomes a variable
 */
public record StepQuestion(
    Map<String, Object> inputs,
    Set<String> kept,
    @Nullable UUID work,
    Consumer<DecisionOutcome> answered) {}
