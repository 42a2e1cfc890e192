package org.orgo.exports.formats;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A table on pages; of reports only, which have few rows. */
final class PdfRows implements RowWriter {

  private static final String HEAD =
      """
      <html><head><style>
      @page {
        size: A4 landscape; margin: 15mm;
        @bottom-left { content: "%s"; font-family: sans-serif; font-size: 7pt; color: #555; }
      }
      body { font-family: sans-serif; font-size: 9pt; }
      table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
      th, td { border: 0.5pt solid #999; padding: 2pt 4pt; text-align: left; }
      </style></head><body><table>
      """;

  /** What XML cannot hold, escaped or not. */
  private static final Pattern NOT_IN_MARKUP =
      Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final OutputStream out;
  private final StringBuilder page;

  static {
    XRLog.setLoggingEnabled(false); // writes past our log how long each step took
  }

  PdfRows(OutputStream out, FileStamp stamp) {
    this.out = out;
    page = new StringBuilder(HEAD.formatted(inStyle(stamp.line())));
  }

  /** As a text of a style sheet that ends neither itself nor the sheet. */
  private static String inStyle(String text) {
    StringBuilder escaped = new StringBuilder();
    NOT_IN_MARKUP
        .matcher(text)
        .replaceAll("\uFFFD")
        .codePoints()
        .forEach(
            each ->
                escaped.append(
                    Character.isLetterOrDigit(each) || each == ' '
                        ? Character.toString(each)
                        : "\\%x ".formatted(each)));
    return escaped.toString();
  }

  @Override
  public void header(List<String> columns) {
    page.append("<thead>");
    line("th", columns);
    page.append("</thead>");
  }

  @Override
  public void row(List<Object> values) {
    line("td", values);
  }

  private void line(String cell, List<?> values) {
    page.append("<tr>");
    for (Object value : values) {
      String text = value == null ? "" : escaped(value.toString());
      page.append('<').append(cell).append('>').append(text);
      page.append("</").append(cell).append('>');
    }
    page.append("</tr>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscapeDecimal(NOT_IN_MARKUP.matcher(text).replaceAll("\uFFFD"));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      new PdfRendererBuilder()
          .withHtmlContent(page.append("</table></body></html>").toString(), null)
          .toStream(out)
          .run();
    }
  }
}
