package org.orgo.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.Objects;

/**
 * The font of documents, DejaVu Sans Condensed: Latin with all its marks, Greek, Cyrillic, Hebrew,
 * Arabic, Armenian, Georgian and signs. The build takes it from its npm package. What it lacks,
 * such as Chinese, is shown as a question mark on a dark square.
 */
final class DocumentFont {

  static final String FAMILY = "DejaVu";

  private static final String MISSING = "\uFFFD";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private DocumentFont() {}

  /** Only the letters that a document uses are put into it. */
  static PdfRendererBuilder in(PdfRendererBuilder builder) {
    builder.useFont(() -> file("DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
    builder.useFont(
        () -> file("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
    builder.useReplacementText(MISSING);
    return builder;
  }

  private static InputStream file(String name) {
    return Objects.requireNonNull(
        DocumentFont.class.getResourceAsStream(name), "The build has left out " + name);
  }
}
