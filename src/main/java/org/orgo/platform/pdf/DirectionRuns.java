package org.orgo.platform.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/**
 * Splits a paragraph where the direction of writing changes, by the algorithm of the JDK: the
 * library's own module for it brings 14 MB of ICU.
 */
final class DirectionRuns implements BidiSplitter {

  private Bidi paragraph;

  @Override
  public void setParagraph(String text, byte defaultDirection) {
    paragraph =
        new Bidi(
            text,
            defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
  }

  @Override
  public int countTextRuns() {
    return paragraph.getRunCount();
  }

  @Override
  public BidiTextRun getVisualRun(int run) {
    int start = paragraph.getRunStart(run);
    byte direction = isOdd(paragraph.getRunLevel(run)) ? RTL : LTR;
    return new BidiTextRun(start, paragraph.getRunLimit(run) - start, direction);
  }

  @Override
  public byte getBaseDirection(String text) {
    return text.codePoints()
        .mapToObj(DirectionRuns::strong)
        .filter(direction -> direction != NEUTRAL)
        .findFirst()
        .orElse(NEUTRAL);
  }

  private static byte strong(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LTR;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          RTL;
      default -> NEUTRAL;
    };
  }

  private static boolean isOdd(int level) {
    return level % 2 == 1;
  }
}
