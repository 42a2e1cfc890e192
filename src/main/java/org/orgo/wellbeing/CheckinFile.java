package org.orgo.wellbeing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/**
 * Reads a CSV file of answers: {@code group, score, answered_at} and, where known, {@code person,
 * tags, external_id}; the head names the columns, in any order. Tags are apart by spaces.
 */
public final class CheckinFile {

  private static final String PERSON = "person";
  private static final String TAGS = "tags";
  private static final String EXTERNAL_ID = "external_id";
  private static final List<String> REQUIRED = List.of("group", "score", "answered_at");
  private static final List<String> COLUMNS =
      List.of("group", "score", "answered_at", PERSON, TAGS, EXTERNAL_ID);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private CheckinFile() {}

  /**
   * @throws InvalidRequest when it is no such file; names the lines that cannot be read
   */
  public static List<CheckinRow> read(Reader file) {
    try (CSVParser parser = FORMAT.parse(file)) {
      requireColumns(parser);
      return rows(parser);
    } catch (CSVException | UncheckedIOException | IllegalArgumentException broken) {
      throw new InvalidRequest(FieldError.of("file", "is no CSV file with a head of column names"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<CheckinRow> rows(CSVParser parser) {
    List<CheckinRow> rows = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (CSVRecord each : parser) {
      if (rows.size() + errors.size() > CheckinImport.MAX_ROWS) {
        break;
      }
      row(each, rows, errors);
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors.stream().limit(CheckinImport.MAX_ERRORS).toList());
    }
    return rows;
  }

  private static void row(CSVRecord given, List<CheckinRow> rows, List<FieldError> errors) {
    int line = Math.toIntExact(given.getRecordNumber()) + 1;
    String where = "line " + line + ", ";
    if (!given.isConsistent()) {
      errors.add(FieldError.of(where + "columns", "are not as many as in the head"));
      return;
    }
    try {
      rows.add(
          new CheckinRow(
              line,
              optional(given, EXTERNAL_ID),
              given.get("group"),
              optional(given, PERSON),
              Integer.parseInt(given.get("score")),
              tags(optional(given, TAGS)),
              Instant.parse(given.get("answered_at"))));
    } catch (NumberFormatException noNumber) {
      errors.add(FieldError.of(where + "score", "must be a whole number from 1 to 10"));
    } catch (DateTimeParseException noMoment) {
      errors.add(
          FieldError.of(where + "answered_at", "must be a moment such as 2026-03-02T09:00:00Z"));
    }
  }

  private static void requireColumns(CSVParser parser) {
    var given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    given.addAll(parser.getHeaderNames());
    List<String> missing = REQUIRED.stream().filter(column -> !given.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new InvalidRequest(
          FieldError.of("file", "has no column " + String.join(", ", missing)));
    }
    COLUMNS.forEach(given::remove);
    if (!given.isEmpty()) {
      throw new InvalidRequest(
          FieldError.notAmong("file, column " + String.join(", ", given), COLUMNS));
    }
  }

  private static String optional(CSVRecord given, String column) {
    return given.isSet(column) && !given.get(column).isEmpty() ? given.get(column) : null;
  }

  private static List<String> tags(String text) {
    return text == null ? List.of() : Arrays.asList(text.split("\\s+"));
  }
}
