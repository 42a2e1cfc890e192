package org.orgo.boards;

import java.util.List;
import org.orgo.web.Layout;

/**
 * @param tabs the boards the reader may open
 * @param filters what is shown, and what could be
 * @param settledUntil the last day that is settled, in words; null before the first
 * @param facts what the operations board tells; empty on others
 */
public record BoardPage(
    Layout layout,
    Board board,
    List<Board> tabs,
    BoardFilters filters,
    List<BoardPanel> panels,
    String settledUntil,
    List<BoardFact> facts) {

  /** Whether what draws diagrams is wanted. */
  public boolean showsDiagram() {
    return panels.stream().anyMatch(panel -> panel.drawing() instanceof BoardPanel.ProcessMap);
  }

  /**
   * @param function or empty for all
   * @param organization everybody's work is shown
   * @param offersOrganization the reader may choose it
   */
  public record BoardFilters(
      String grain,
      String function,
      List<String> functions,
      boolean organization,
      boolean offersOrganization) {}

  /** One line of the operations board. */
  public record BoardFact(String key, String value) {}
}
