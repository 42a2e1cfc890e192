package org.orgo.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orgo.boards.Board;
import org.orgo.boards.BoardItemsPage;
import org.orgo.boards.BoardItemsPage.ItemRow;
import org.orgo.boards.BoardPage;
import org.orgo.boards.BoardPage.BoardFact;
import org.orgo.boards.BoardPage.BoardFilters;
import org.orgo.boards.BoardPanel;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;

/** Boards in each state they can be in. */
final class SampleBoards {

  private static final String WEEKS =
      "\"x\":[\"7 Sep\",\"14 Sep\",\"21 Sep\",\"28 Sep\",\"5 Oct\",\"12 Oct\"]";

  private final Layout layout;

  SampleBoards(Layout layout) {
    this.layout = layout;
  }

  BoardPage published() {
    return page(
        Board.ANALYST,
        true,
        List.of(
            panel(
                "WAIT_STATES",
                new BoardPanel.ProcessMap("/tasks/0190-1/lifecycle.bpmn", heat()),
                true),
            new BoardPanel(
                "OUTLIERS",
                null,
                List.of(),
                List.of(layout.texts().get("board.outliers.mine_only")),
                false,
                null),
            panel("LABELS", heatmap(), true),
            panel("PROFILE_TWIN", bars(), true)));
  }

  BoardPage exact() {
    return page(
        Board.SUPERVISOR,
        false,
        List.of(
            panel("LOAD", lines(), false),
            panel("DEADLINES", percent(), false),
            panel("ESCALATIONS", bars(), false)));
  }

  BoardPage empty() {
    return page(
        Board.HEAD, true, List.of(new BoardPanel("FLOW", null, List.of(), List.of(), false, null)));
  }

  BoardPage operations() {
    return new BoardPage(
        layout,
        Board.OPERATIONS,
        tabs(),
        new BoardFilters("WEEK", "", List.of(), false, false),
        List.of(),
        "18 October 2026",
        List.of(new BoardFact("queued", "12"), new BoardFact("oldest", "4 s ago")));
  }

  BoardItemsPage items(boolean some) {
    ItemRow row =
        new ItemRow(
            "7f0c0000-0000-4000-8000-000000000001",
            "Wet floor at the main entrance",
            "MAJOR",
            "COMPLETED",
            "Ops.Maintenance",
            layout.texts().now());
    return new BoardItemsPage(
        layout, "Came in", "Period from 12 Oct 2026", some ? List.of(row) : List.of(), null);
  }

  private BoardPage page(Board board, boolean organization, List<BoardPanel> panels) {
    return new BoardPage(
        layout,
        board,
        tabs(),
        new BoardFilters("WEEK", "", List.of("HR", "IT", "Operations"), organization, true),
        panels,
        "18 October 2026",
        List.of());
  }

  private static List<Board> tabs() {
    return Arrays.asList(Board.values());
  }

  private static BoardPanel panel(String report, String chart, boolean suppressed) {
    return panel(report, new BoardPanel.Chart(chart), suppressed);
  }

  private static BoardPanel panel(String report, BoardPanel.Drawing drawing, boolean suppressed) {
    List<List<BoardCell>> rows = new ArrayList<>();
    for (String week : List.of("7 Sep 2026", "14 Sep 2026", "21 Sep 2026", "28 Sep 2026")) {
      rows.add(
          List.of(
              BoardCell.of(week),
              suppressed
                  ? BoardCell.of("25")
                  : BoardCell.of("25").leadingTo("/reports/load/items?figure=TASKS_OPENED"),
              suppressed ? BoardCell.missing(true) : BoardCell.of("20"),
              BoardCell.of("15")));
    }
    return new BoardPanel(
        report,
        drawing,
        List.of(
            new BoardTable(
                "By week", List.of("Week from", "Came in", "Finished", "Open"), rows, true),
            new BoardTable(
                "Period from 12 Oct 2026",
                List.of("Function", "Came in", "Finished", "Open"),
                rows,
                false)),
        List.of("Bottleneck: “Wait for start”."),
        suppressed,
        suppressed ? "/exports?kind=REPORT&report=load&grain=WEEK" : null);
  }

  private static String lines() {
    return "{\"type\":\"lines\",\"unit\":\"COUNT\","
        + WEEKS
        + ",\"series\":[{\"name\":\"Came in\",\"data\":[25,30,28,35,40,22]},"
        + "{\"name\":\"Finished\",\"data\":[20,31,25,30,38,25]},"
        + "{\"name\":\"Open at the end\",\"data\":[15,14,17,22,24,21]}]}";
  }

  private static String percent() {
    return "{\"type\":\"lines\",\"unit\":\"PERCENT\","
        + WEEKS
        + ",\"series\":[{\"name\":\"In time\",\"data\":[95,90,null,85,80,90]}]}";
  }

  private static String bars() {
    return "{\"type\":\"bars\",\"unit\":\"COUNT\","
        + WEEKS
        + ",\"series\":[{\"name\":\"Escalated\",\"data\":[5,null,10,5,15,10]},"
        + "{\"name\":\"Changed hands\",\"data\":[10,5,5,10,5,5]}]}";
  }

  private static String heat() {
    return "[{\"id\":\"userTask_waitForStart\",\"level\":1,\"text\":\"15 × 5 min\"},"
        + "{\"id\":\"userTask_workOnIt\",\"level\":5,\"text\":\"15 × 4 h\"}]";
  }

  private static String heatmap() {
    return "{\"type\":\"heatmap\",\"unit\":\"COUNT\","
        + WEEKS
        + ",\"series\":[{\"name\":\"Operations\",\"data\":[25,30,28,35,40,22]},"
        + "{\"name\":\"Compliance and reporting\",\"data\":[null,5,10,null,5,10]},"
        + "{\"name\":\"Crisis and emergency\",\"data\":[null,null,5,null,null,5]}]}";
  }
}
