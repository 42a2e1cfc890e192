package org.orgo.workfiles;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One row of a file.
 *
 * @param number from 1
 * @param line of the file it begins on
 * @param forecast what it would become; null where it is wrong or was opened
 * @param taskId what it became, or what the same became before
 */
public record WorkFileRow(
    int number,
    long line,
    RowResult result,
    @Nullable RowForecast forecast,
    List<RowMistake> mistakes,
    @Nullable UUID taskId) {}
