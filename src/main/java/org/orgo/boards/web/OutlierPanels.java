package org.orgo.boards.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.orgo.boards.BoardPanel;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.web.Texts;

/** Lists for each label what is usual and how many tasks took far longer, all periods together. */
final class OutlierPanels {

  private static final int PART = 1;
  private static final int CLOSED = 2;
  private static final int UNUSUAL = 5;

  private OutlierPanels() {}

  /** Single tasks are never published, so that everybody's board says where they are instead. */
  static BoardPanel withheld(Texts texts) {
    return new BoardPanel(
        ReportKind.OUTLIERS.name(),
        null,
        List.of(),
        List.of(texts.get("board.outliers.mine_only")),
        false,
        null);
  }

  static BoardPanel of(ReportAnswer report, ReportFilter filter, Texts texts) {
    ReportTexts words = new ReportTexts(texts, filter.grain(), ReportScope.MINE);
    List<String> headers = new ArrayList<>();
    headers.add(words.part(report.columns().get(PART)));
    BoardPanels.figures(report).forEach(column -> headers.add(words.figure(column)));
    List<List<BoardCell>> rows =
        byLabel(report).values().stream().map(row -> cells(report, row, words)).toList();
    return new BoardPanel(
        ReportKind.OUTLIERS.name(),
        null,
        rows.isEmpty()
            ? List.of()
            : List.of(new BoardTable(texts.get("board.outliers.by_label"), headers, rows, true)),
        rows.isEmpty() ? List.of() : List.of(texts.get("board.outliers.rule")),
        false,
        null);
  }

  /** What is usual is the same in every period; only the counts add up. */
  private static TreeMap<String, List<Object>> byLabel(ReportAnswer report) {
    TreeMap<String, List<Object>> labels = new TreeMap<>();
    for (List<Object> row : report.rows()) {
      labels.merge((String) row.get(PART), row, OutlierPanels::together);
    }
    return labels;
  }

  private static List<Object> together(List<Object> one, List<Object> other) {
    List<Object> sum = new ArrayList<>(one);
    for (int place : new int[] {CLOSED, UNUSUAL}) {
      sum.set(place, ((BigDecimal) one.get(place)).add((BigDecimal) other.get(place)));
    }
    return sum;
  }

  private static List<BoardCell> cells(ReportAnswer report, List<Object> row, ReportTexts words) {
    List<BoardCell> cells = new ArrayList<>();
    cells.add(BoardCell.of((String) row.get(PART)));
    IntStream.rangeClosed(CLOSED, UNUSUAL)
        .forEach(place -> cells.add(words.cell(report.columns().get(place), row.get(place))));
    return cells;
  }
}
