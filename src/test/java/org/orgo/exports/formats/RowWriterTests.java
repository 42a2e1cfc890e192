package org.orgo.exports.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.exports.ExportFormat;
import org.orgo.platform.text.FormulaGuard;

class RowWriterTests {

  private static final List<String> COLUMNS = List.of("title", "count");
  private static final FileStamp STAMP =
      new FileStamp(
          "0190eeee-0000-4000-8000-000000000001",
          "Ann \"Analyst\" & Co </style>",
          Instant.parse("2026-11-27T22:10:00Z"),
          "=Yearly audit");

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
  void a_workbook_says_where_it_comes_from_on_its_second_sheet_and_when_printed()
      throws IOException {
    byte[] file = bytes(ExportFormat.XLSX);
    assertThat(part(file, "xl/worksheets/sheet2.xml"))
        .contains("0190eeee-0000-4000-8000-000000000001", "2026-11-27T22:10:00Z")
        .containsPattern("('|&apos;|&#39;)=Yearly audit");
    assertThat(sheet(file)).containsPattern("<oddFooter>&amp;L.*0190eeee-0000");
  }

  @Test
  void csv_and_json_lines_hold_nothing_but_rows() throws IOException {
    assertThat(written(ExportFormat.CSV)).doesNotContain("Analyst", "Yearly");
    assertThat(written(ExportFormat.JSONL)).doesNotContain("Analyst", "Yearly");
  }

  @Test
  void a_pdf_is_a_pdf() throws IOException {
    assertThat(new String(bytes(ExportFormat.PDF), 0, 5, StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;=1+1", "a,=1+1", "a|@x", "a\"=1+1\"", "a\n-2", "a\t+3", "＝1+1"})
  void a_formula_is_guarded_wherever_another_separator_would_begin_a_cell(String text) {
    assertThat(FormulaGuard.guarded(text)).matches("(?s)(a.)?'[=@+＝-].*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a-b", "a - b", "5 = 5", "mail@example.org", "2026-11-27T03:00:00Z"})
  void what_is_no_formula_stays_as_it_is(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "XLSX", "PDF"})
  void characters_no_markup_can_hold_spoil_no_file(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = RowWriter.of(format, out, STAMP)) {
      writer.header(COLUMNS);
      writer.row(Arrays.asList("bell\u0007 & <b> \uD83D\uDE00 \uFFFE", 1));
    }
    assertThat(out.size()).isPositive();
    if (format == ExportFormat.XLSX) {
      assertThat(sheet(out.toByteArray())).contains("bell").doesNotContain("\u0007", "\uFFFE");
    }
  }

  private static String written(ExportFormat format) throws IOException {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = RowWriter.of(format, out, STAMP)) {
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
    return part(workbook, "xl/worksheets/sheet1.xml");
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(directory.resolve("book.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] sheet = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(sheet, StandardCharsets.UTF_8);
    }
  }
}
