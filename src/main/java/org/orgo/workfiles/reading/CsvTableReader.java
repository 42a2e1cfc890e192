package org.orgo.workfiles.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.workfiles.reading.ReadTable.ReadRow;

/** Reads a CSV file as spreadsheets write it: what its charset and delimiter are is found out. */
public final class CsvTableReader {

  public static final int MAX_ROWS = 1_000;
  private static final int MAX_COLUMNS = 50;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private CsvTableReader() {}

  /**
   * @throws InvalidRequest when it is no table with a head, or too large
   */
  public static ReadTable read(byte[] file) {
    Charset charset = charset(file);
    String text = new String(file, charset);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    char delimiter = delimiter(text);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      return table(parser, charset, delimiter);
    } catch (CSVException | UncheckedIOException | IllegalStateException broken) {
      throw refused("is no CSV file: a quotation mark is not closed", "work_file.refused.quotes");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ReadTable table(CSVParser parser, Charset charset, char delimiter) {
    List<String> head = new ArrayList<>();
    List<ReadRow> rows = new ArrayList<>();
    long line = 1;
    for (CSVRecord each : parser) {
      List<String> cells = each.toList().stream().map(String::strip).toList();
      if (head.isEmpty()) {
        head.addAll(cells);
        requireHead(head);
      } else if (!cells.stream().allMatch(String::isEmpty)) {
        rows.add(new ReadRow(line, cells));
      }
      if (rows.size() > MAX_ROWS) {
        throw refused(
            "has more than %d rows; send it in parts".formatted(MAX_ROWS),
            "work_file.refused.rows");
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    if (rows.isEmpty()) {
      throw refused("has no rows below its head", "work_file.refused.empty");
    }
    return new ReadTable(charset.name(), delimiter, head, rows);
  }

  private static void requireHead(List<String> head) {
    Set<String> names = new HashSet<>();
    boolean distinct = head.stream().allMatch(name -> !name.isEmpty() && names.add(name));
    if (!distinct || head.size() > MAX_COLUMNS) {
      throw refused(
          "needs a head of at most %d names, each once".formatted(MAX_COLUMNS),
          "work_file.refused.head");
    }
  }

  private static InvalidRequest refused(String message, String wording) {
    return new InvalidRequest(FieldError.of("file", message).worded(wording, MAX_ROWS));
  }

  private static Charset charset(byte[] file) {
    if (file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException another) {
      return WINDOWS_1252;
    }
  }

  /** The one that stands most often in the head, outside of quotation marks. */
  private static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length];
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      quoted ^= letter == '"';
      if (!quoted && (letter == '\n' || letter == '\r')) {
        break;
      }
      for (int each = 0; each < DELIMITERS.length && !quoted; each++) {
        counts[each] += letter == DELIMITERS[each] ? 1 : 0;
      }
    }
    int most = 0;
    for (int each = 1; each < counts.length; each++) {
      most = counts[each] > counts[most] ? each : most;
    }
    return DELIMITERS[most];
  }
}
