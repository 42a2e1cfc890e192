package org.orgo.exports.writing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A table on pages; of reports only, which have few rows. */
final class PdfRows implements RowWriter {

  private static final String HEAD =
      """
      <html><head><style>
      @page { size: A4 landscape; margin: 15mm; }
      body { font-family: sans-serif; font-size: 9pt; }
      table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
      th, td { border: 0.5pt solid #999; padding: 2pt 4pt; text-align: left; }
      </style></head><body><table>
      """;

  private final OutputStream out;
  private final StringBuilder page = new StringBuilder(HEAD);

  PdfRows(OutputStream out) {
    this.out = out;
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
      String text = value == null ? "" : HtmlUtils.htmlEscapeDecimal(value.toString());
      page.append('<').append(cell).append('>').append(text);
      page.append("</").append(cell).append('>');
    }
    page.append("</tr>");
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
