package org.orgo.workfiles;

import org.springframework.lang.Nullable;

/**
 * One column of a file.
 *
 * @param field that it fills; null where it is left out
 */
public record FileColumn(String head, @Nullable WorkField field) {}
