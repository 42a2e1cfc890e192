package org.orgo.boards;

import java.util.List;

/**
 * One report on a board.
 *
 * @param report its key, such as {@code LOAD}
 * @param drawing null where there is nothing to draw
 * @param tables the same in numbers, and more of it
 * @param notes what the numbers say, or how they are to be read
 * @param suppressed something is withheld
 * @param exportHref where the whole report is ordered as a file; null where it cannot be
 */
public record BoardPanel(
    String report,
    Drawing drawing,
    List<BoardTable> tables,
    List<String> notes,
    boolean suppressed,
    String exportHref) {

  /** What the script draws. */
  public sealed interface Drawing permits Chart, ProcessMap {}

  /**
   * @param json the chart's description
   */
  public record Chart(String json) implements Drawing {}

  /**
   * A diagram with its wait states coloured.
   *
   * @param href where the diagram is
   * @param heat how hot each wait state is and what stands beside it, as JSON
   */
  public record ProcessMap(String href, String heat) implements Drawing {}

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
