package org.orgo.workfiles;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What is wrong with one cell.
 *
 * @param column its head; the field where no column fills it
 * @param allowed what it could say; null where that is open
 */
public record RowMistake(String column, String message, @Nullable List<String> allowed) {}
