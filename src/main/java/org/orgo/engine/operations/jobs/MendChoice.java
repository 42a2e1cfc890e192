package org.orgo.engine.operations.jobs;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A variable of a failed job that may be mended.
 *
 * @param value what it is now; null when it is not set
 * @param allowed of a choice all values; of a number or day the least and the greatest
 */
public record MendChoice(
    String name,
    MendableVariable.VariableKind kind,
    @Nullable String value,
    List<String> allowed) {}
