package org.orgo.boards.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.orgo.boards.BoardPanel;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;
import org.orgo.boards.BoardPanel.Chart;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes panels of reports: a chart, and beneath it the numbers that it draws. */
@Component
class BoardPanels {

  private static final String ALL = "*";
  private static final int FIRST_FIGURE = 2;

  private final ObjectMapper json;

  BoardPanels(ObjectMapper json) {
    this.json = json;
  }

  BoardPanel of(ReportKind kind, ReportAnswer report, ReportFilter filter, Texts texts) {
    ReportTexts words = new ReportTexts(texts, filter.grain(), report.scope());
    FigureLinks links = new FigureLinks(kind, filter, report.scope());
    List<BoardTable> tables = new ArrayList<>();
    ChartSpec chart;
    if (kind == ReportKind.PROFILE_TWIN) {
      List<List<Object>> last = lastPeriod(report.rows());
      tables.add(byPart(report, last, words, null));
      chart = ChartSpec.byPart(report, last, words);
    } else if (isDividedThroughout(kind)) {
      PartsOverPeriods parts = PartsOverPeriods.of(report, FIRST_FIGURE);
      tables.add(parts.table(report, words));
      chart = parts.chart(kind, report, words);
    } else {
      List<List<Object>> totals = totals(report.rows());
      tables.add(overPeriods(report, totals, words, links));
      List<List<Object>> last = withoutTotal(lastPeriod(report.rows()));
      if (last.size() > 1) {
        tables.add(byPart(report, last, words, links));
      }
      chart = ChartSpec.overPeriods(kind, report, totals, words);
    }
    boolean empty = report.rows().isEmpty();
    return new BoardPanel(
        kind.name(),
        empty ? null : new Chart(text(chart)),
        empty ? List.of() : tables,
        List.of(),
        report.suppressed() > 0,
        exportHref(kind, report.scope(), filter));
  }

  private static boolean isDividedThroughout(ReportKind kind) {
    return kind == ReportKind.LABELS || kind == ReportKind.PATTERNS || kind == ReportKind.WELLBEING;
  }

  private static BoardTable overPeriods(
      ReportAnswer report, List<List<Object>> rows, ReportTexts words, FigureLinks links) {
    List<String> headers = new ArrayList<>();
    headers.add(words.period());
    figures(report).forEach(column -> headers.add(words.figure(column)));
    return new BoardTable(
        words.overPeriods(),
        headers,
        rows.stream()
            .map(row -> cells(report, row, words.period((String) row.get(0)), words, links))
            .toList(),
        true);
  }

  private static BoardTable byPart(
      ReportAnswer report, List<List<Object>> rows, ReportTexts words, FigureLinks links) {
    ReportColumn part = report.columns().get(1);
    List<String> headers = new ArrayList<>();
    headers.add(words.part(part));
    figures(report).forEach(column -> headers.add(words.figure(column)));
    String period = rows.isEmpty() ? "" : words.period((String) rows.get(0).get(0));
    return new BoardTable(
        words.ofPeriod(period),
        headers,
        rows.stream()
            .map(row -> cells(report, row, words.part(part, (String) row.get(1)), words, links))
            .toList(),
        links == null);
  }

  private static List<BoardCell> cells(
      ReportAnswer report, List<Object> row, String name, ReportTexts words, FigureLinks links) {
    List<BoardCell> cells = new ArrayList<>();
    cells.add(BoardCell.of(name));
    IntStream.range(FIRST_FIGURE, row.size())
        .forEach(
            place -> {
              ReportColumn column = report.columns().get(place);
              BoardCell cell = words.cell(column, row.get(place));
              cells.add(
                  links == null ? cell : cell.leadingTo(links.to(column, row, row.get(place))));
            });
    return cells;
  }

  static List<ReportColumn> figures(ReportAnswer report) {
    return report.columns().subList(FIRST_FIGURE, report.columns().size());
  }

  /** Where one part only is asked for, its rows are all there is. */
  private static List<List<Object>> totals(List<List<Object>> rows) {
    List<List<Object>> totals = rows.stream().filter(row -> row.get(1).equals(ALL)).toList();
    return totals.isEmpty() ? rows : totals;
  }

  private static List<List<Object>> withoutTotal(List<List<Object>> rows) {
    return rows.stream().filter(row -> !row.get(1).equals(ALL)).toList();
  }

  private static List<List<Object>> lastPeriod(List<List<Object>> rows) {
    String last = rows.stream().map(row -> (String) row.get(0)).max(String::compareTo).orElse(null);
    return rows.stream().filter(row -> Objects.equals(row.get(0), last)).toList();
  }

  /** Only what is published leaves in a file; exact figures stay on their page. */
  static String exportHref(ReportKind kind, ReportScope scope, ReportFilter filter) {
    if (scope != ReportScope.ORGANIZATION || !CurrentActor.get().may(Permissions.EXPORT_RUN)) {
      return null;
    }
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/exports")
            .queryParam("kind", "REPORT")
            .queryParam("report", kind.path())
            .queryParam("grain", filter.grain());
    if (filter.function() != null) {
      address.queryParam("function", filter.function());
    }
    return address.encode().build().toUriString();
  }

  private String text(ChartSpec chart) {
    try {
      return json.writeValueAsString(chart);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
