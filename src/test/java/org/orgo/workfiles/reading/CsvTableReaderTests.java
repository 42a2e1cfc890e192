package org.orgo.workfiles.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.workfiles.reading.ReadTable.ReadRow;

/** Files are read as spreadsheets write them. */
class CsvTableReaderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {",~UTF-8", ";~UTF-8", "|~UTF-8", ";~windows-1252", ";~UTF-16LE"})
  void charset_and_delimiter_are_found_out(String delimiter, String charset) {
    String text = "\uFEFFTitle;\"Due; when\"\r\nDéfaut;\"a;\"\"b\"\"\nc\"\r\n\r\nLast;x\r\n";
    String sent = text.replace(";", delimiter);
    byte[] file =
        (charset.equals("windows-1252") ? sent.substring(1) : sent)
            .getBytes(Charset.forName(charset));

    ReadTable table = CsvTableReader.read(file);

    assertThat(table.charset()).isEqualTo(charset);
    assertThat(table.delimiter()).isEqualTo(delimiter.charAt(0));
    assertThat(table.head()).containsExactly("Title", "Due; when".replace(";", delimiter));
    assertThat(table.rows())
        .extracting(ReadRow::cells)
        .containsExactly(
            List.of("Défaut", "a;\"b\"\nc".replace(";", delimiter)), List.of("Last", "x"));
    assertThat(table.rows().get(0).line()).isEqualTo(2);
  }

  @Test
  void what_is_no_table_is_refused_with_the_reason() {
    assertThat(refusal("")).contains("no rows");
    assertThat(refusal("title,text\n")).contains("no rows");
    assertThat(refusal("title,title\na,b\n")).contains("head");
    assertThat(refusal("title,\na,b\n")).contains("head");
    assertThat(refusal("title\n\"a\n")).contains("quotation mark");
    assertThat(refusal("title\n" + "a\n".repeat(1001))).contains("1000 rows");
  }

  private static String refusal(String text) {
    return catchThrowableOfType(
            InvalidRequest.class, () -> CsvTableReader.read(text.getBytes(StandardCharsets.UTF_8)))
        .errors()
        .get(0)
        .message();
  }
}
