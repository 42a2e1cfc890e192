package org.orgo.workfiles.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.orgo.workfiles.RowResult;

/** A row of a file as it is stored; what is not known is null. */
public record StoredRow(
    int number,
    long line,
    JsonNode cells,
    RowResult result,
    JsonNode forecast,
    JsonNode mistakes,
    UUID taskId) {}
