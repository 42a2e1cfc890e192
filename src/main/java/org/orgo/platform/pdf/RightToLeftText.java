package org.orgo.platform.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.Map;

/** Puts what is written from right to left in the order in which it is drawn. */
final class RightToLeftText implements BidiReorderer {

  /** What turns around with the direction. */
  private static final Map<Integer, Integer> MIRRORED =
      Map.of(
          (int) '(', (int) ')', (int) ')', (int) '(', (int) '[', (int) ']', (int) ']', (int) '[',
          (int) '<', (int) '>', (int) '>', (int) '<', (int) '«', (int) '»', (int) '»', (int) '«');

  @Override
  public String reorderRTLTextToLTR(String text) {
    // by code points, so that a pair of surrogates stays one
    int[] drawn = text.codePoints().map(each -> MIRRORED.getOrDefault(each, each)).toArray();
    StringBuilder reversed = new StringBuilder(text.length());
    for (int place = drawn.length - 1; place >= 0; place--) {
      reversed.appendCodePoint(drawn[place]);
    }
    return reversed.toString();
  }

  @Override
  public String shapeText(String text) {
    return ArabicForms.joined(text);
  }

  @Override
  public String deshapeText(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
