package org.orgo.exports.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.TooManyRows;
import org.orgo.testing.HeapMeter;

class RowWriterTests {

  private static final List<String> COLUMNS = List.of("title", "count");
  private static final long MAX_HEAP = 64L * 1024 * 1024;

  @TempDir Path directory;

  @Test
  void a_csv_is_that_of_rfc_4180_and_takes_no_text_for_a_formula() throws IOException {
    assertThat(written(ExportFormat.CSV))
        .isEqualTo(
            "title,count\r\n"
                + "\"Tap, \"\"hot\"\"\nleaks\",-3\r\n"
                + "'=1+1,\r\n"
                + "'@SUM(A1),0\r\n"
                + "'-2,0\r\n"
                + "'\tx,0\r\n"
                + "\"'\rx\",0\r\n");
  }

  @Test
  void a_line_of_jsonl_is_an_object_with_every_column_and_its_text_unchanged() throws IOException {
    assertThat(written(ExportFormat.JSONL).lines())
        .contains(
            "{\"title\":\"Tap, \\\"hot\\\"\\nleaks\",\"count\":-3}",
            "{\"title\":\"=1+1\",\"count\":null}")
        .hasSize(6);
  }

  @Test
  void a_workbook_holds_guarded_texts_and_numbers() throws IOException {
    byte[] file = bytes(ExportFormat.XLSX);
    String sheet = sheet(file);
    assertThat(sheet)
        .containsPattern("<t[^>]*>('|&apos;|&#39;)=1\\+1</t>")
        .contains("<v>-3</v>")
        .doesNotContain("<f>")
        .doesNotContain(">=1+1");
  }

  @Test
  void a_pdf_is_a_pdf() throws IOException {
    assertThat(new String(bytes(ExportFormat.PDF), 0, 5, StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
  }

  @Test
  void more_rows_than_allowed_are_refused_by_number() throws IOException {
    ExportRows rows = new ExportRows(new CsvRows(new ByteArrayOutputStream()), 2);
    rows.begin(COLUMNS, List.of());
    rows.row(List.of("a", 1));
    rows.row(List.of("b", 2));
    assertThatThrownBy(() -> rows.row(List.of("c", 3)))
        .isInstanceOf(TooManyRows.class)
        .hasMessageContaining("2 rows");
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSONL", "XLSX"})
  void a_hundred_thousand_rows_pass_through_a_small_heap(ExportFormat format) {
    HeapMeter.Measured<Integer> measured = new HeapMeter().reachable(() -> manyRows(format));
    assertThat(measured.result()).isEqualTo(100_000);
    assertThat(measured.bytes()).isLessThan(MAX_HEAP);
  }

  private static int manyRows(ExportFormat format) {
    try (RowWriter writer = RowWriter.of(format, OutputStream.nullOutputStream())) {
      writer.header(COLUMNS);
      int row = 0;
      for (; row < 100_000; row++) {
        writer.row(List.of("The tap on floor %d leaks and leaks and leaks".formatted(row), row));
      }
      return row;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String written(ExportFormat format) throws IOException {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = RowWriter.of(format, out)) {
      writer.header(COLUMNS);
      writer.row(List.of("Tap, \"hot\"\nleaks", -3));
      writer.row(Arrays.asList("=1+1", null));
      for (String text : List.of("@SUM(A1)", "-2", "\tx", "\rx")) {
        writer.row(List.of(text, 0));
      }
    }
    return out.toByteArray();
  }

  private String sheet(byte[] workbook) throws IOException {
    Path file = Files.write(directory.resolve("book.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      return new String(sheet, StandardCharsets.UTF_8);
    }
  }
}
