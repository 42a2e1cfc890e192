package org.orgo.engine.decisions.feel;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A cell that is told without FEEL's interpreter.
 *
 * @param names the values it names, where it says the same of all others; empty when it has to be
 *     asked about each value
 */
record PlainCell<T>(Predicate<T> test, Optional<Set<Object>> names) {}
