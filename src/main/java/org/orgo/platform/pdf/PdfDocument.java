package org.orgo.platform.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes headings, paragraphs and facts one below the other, in any alphabet its font has; every
 * text is escaped.
 */
public final class PdfDocument {

  private static final String HEAD =
      """
      <html><head><style>
      @page { size: A4; margin: 18mm; @bottom-right { content: counter(page); font: 8pt DejaVu; } }
      body { font-family: DejaVu; font-size: 9pt; line-height: 1.35; }
      h1 { font-size: 15pt; } h2 { font-size: 12pt; margin-top: 12pt; }
      table { width: 100%; margin: 0 0 8pt; border-top: 0.5pt solid #999; }
      td { vertical-align: top; padding: 1.5pt 4pt; white-space: pre-wrap; word-wrap: break-word; }
      td.name { width: 32mm; color: #555; }
      </style></head><body>
      """;

  /** What XML cannot hold, escaped or not. */
  private static final Pattern NOT_IN_MARKUP =
      Pattern.compile("[^\t\n\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final StringBuilder markup = new StringBuilder(HEAD);

  static {
    XRLog.setLoggingEnabled(false); // writes past our log how long each step took
  }

  public PdfDocument title(String text) {
    return element("h1", text);
  }

  public PdfDocument heading(String text) {
    return element("h2", text);
  }

  public PdfDocument paragraph(String text) {
    return element("p", text);
  }

  /** Begins facts that belong together. */
  public PdfDocument beginFacts() {
    markup.append("<table>");
    return this;
  }

  public PdfDocument fact(String name, String text) {
    markup.append("<tr><td class=\"name\">").append(escaped(name));
    markup.append("</td><td>").append(escaped(text)).append("</td></tr>");
    return this;
  }

  public PdfDocument endFacts() {
    markup.append("</table>");
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DocumentFont.in(new PdfRendererBuilder())
          .useUnicodeBidiSplitter(DirectionRuns::new)
          .useUnicodeBidiReorderer(new RightToLeftText())
          .withHtmlContent(markup + "</body></html>", null)
          .toStream(out)
          .run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  private PdfDocument element(String name, String text) {
    markup.append('<').append(name).append('>').append(escaped(text));
    markup.append("</").append(name).append('>');
    return this;
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscapeDecimal(NOT_IN_MARKUP.matcher(text).replaceAll("\uFFFD"));
  }
}
