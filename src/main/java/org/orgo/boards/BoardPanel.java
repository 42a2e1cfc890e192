package org.orgo.boards;

import java.util.List;

/**
 * One report on a board.
 *
 * @param report its key, such as {@code LOAD}
 * @param chart what the script draws, as JSON; null where there is nothing to draw
 * @param tables the same in numbers, and more of it
 * @param suppressed something is withheld
 * @param exportHref where the whole report is ordered as a file; null where it cannot be
 */
public record BoardPanel(
    String report, String chart, List<BoardTable> tables, boolean suppressed, String exportHref) {

  /**
   * @param open stands open from the start
   */
  public record BoardTable(
      String caption, List<String> headers, List<List<BoardCell>> rows, boolean open) {}

  /**
   * @param withheld too few persons are behind it
   * @param href where the items behind it are, or null
   */
  public record BoardCell(String text, boolean withheld, String href) {

    public static BoardCell of(String text) {
      return new BoardCell(text, false, null);
    }

    public static BoardCell missing(boolean withheld) {
      return new BoardCell("", withheld, null);
    }

    public BoardCell leadingTo(String address) {
      return new BoardCell(text, withheld, address);
    }
  }
}
