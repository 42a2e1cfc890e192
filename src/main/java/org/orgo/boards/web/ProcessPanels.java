package org.orgo.boards.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.orgo.boards.BoardPanel;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;
import org.orgo.boards.BoardPanel.ProcessMap;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Draws how long work waits where over the diagram of tasks, names the bottleneck, and lists both.
 */
@Component
class ProcessPanels {

  /** Where the diagram is that the figures are drawn on. */
  static final String DIAGRAM = "/boards/analyst/task-lifecycle.bpmn";

  private static final int FIRST_FIGURE = 2;

  private final TaskProcess process;
  private final ObjectMapper json;

  ProcessPanels(TaskProcess process, ObjectMapper json) {
    this.process = process;
    this.json = json;
  }

  /**
   * @param level from 1 to 5
   */
  record HeatMark(String id, int level, String text) {}

  BoardPanel of(ReportAnswer report, ReportFilter filter, Texts texts) {
    ReportTexts words = new ReportTexts(texts, filter.grain(), report.scope());
    WaitStateTimes times = WaitStateTimes.of(report, process);
    List<String> notes = new ArrayList<>();
    times
        .bottleneck()
        .ifPresent(
            place ->
                notes.add(
                    texts.get(
                        "board.bottleneck",
                        place.name(),
                        words.cell(column(report, 0), place.visits()).text(),
                        words.cell(column(report, 1), place.half()).text())));
    notes.add(texts.get("board.heat"));
    boolean empty = times.measured().isEmpty();
    return new BoardPanel(
        ReportKind.WAIT_STATES.name(),
        empty ? null : new ProcessMap(DIAGRAM, marks(report, times, words)),
        empty ? List.of() : List.of(table(report, times, words)),
        empty ? List.of() : notes,
        !empty
            && report.scope() == ReportScope.ORGANIZATION
            && times.measured().size() < times.places().size(),
        BoardPanels.exportHref(ReportKind.WAIT_STATES, report.scope(), filter));
  }

  private static BoardTable table(ReportAnswer report, WaitStateTimes times, ReportTexts words) {
    List<String> headers = new ArrayList<>();
    headers.add(words.part(report.columns().get(1)));
    BoardPanels.figures(report).forEach(column -> headers.add(words.figure(column)));
    List<List<BoardCell>> rows =
        times.places().stream()
            .map(
                place ->
                    List.of(
                        BoardCell.of(place.name()),
                        words.cell(column(report, 0), place.visits()),
                        words.cell(column(report, 1), place.half()),
                        words.cell(column(report, 2), place.most())))
            .toList();
    return new BoardTable(words.ofPeriod(words.period(times.period())), headers, rows, true);
  }

  private String marks(ReportAnswer report, WaitStateTimes times, ReportTexts words) {
    List<HeatMark> marks =
        times.measured().stream()
            .filter(place -> place.id() != null)
            .map(
                place ->
                    new HeatMark(
                        place.id(),
                        times.heat(place),
                        words.cell(column(report, 0), place.visits()).text()
                            + " × "
                            + words.cell(column(report, 1), place.half()).text()))
            .toList();
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ReportColumn column(ReportAnswer report, int figure) {
    return report.columns().get(FIRST_FIGURE + figure);
  }
}
