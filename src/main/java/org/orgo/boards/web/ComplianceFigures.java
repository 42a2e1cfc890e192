package org.orgo.boards.web;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orgo.boards.BoardPage.BoardFact;
import org.orgo.boards.BoardPanel;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;
import org.orgo.exports.ExportDesk;
import org.orgo.insights.reports.retention.DueRecords;
import org.orgo.insights.reports.retention.DueRecords.RecordKind;
import org.orgo.insights.reports.retention.RetentionDue;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What compliance looks after: what retention deletes next, what is withheld, what left as a file.
 */
@Component
class ComplianceFigures {

  private final RetentionDue retention;
  private final ExportDesk exports;

  ComplianceFigures(RetentionDue retention, ExportDesk exports) {
    this.retention = retention;
    this.exports = exports;
  }

  List<BoardFact> facts(int withheld) {
    return List.of(
        new BoardFact("withheld", String.valueOf(withheld)),
        new BoardFact("exports", String.valueOf(exports.orderedLately())));
  }

  /** This month and the three after it. */
  BoardPanel retention(Texts texts) {
    Locale locale = Locale.forLanguageTag(texts.language());
    DateTimeFormatter monthName = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
    Map<String, List<BoardCell>> rows = new LinkedHashMap<>();
    for (DueRecords due : retention.next()) {
      String month = monthName.format(due.month());
      rows.computeIfAbsent(month, name -> new ArrayList<>(List.of(BoardCell.of(name))))
          .add(
              due.records() == null
                  ? BoardCell.missing(true)
                  : BoardCell.of(NumberFormat.getInstance(locale).format(due.records())));
    }
    List<String> headers = new ArrayList<>();
    headers.add(texts.get("grain.MONTH"));
    Arrays.stream(RecordKind.values())
        .forEach(kind -> headers.add(texts.of("board.retention", kind.name())));
    return new BoardPanel(
        "RETENTION",
        null,
        List.of(
            new BoardTable(
                texts.get("board.retention.by_month"), headers, List.copyOf(rows.values()), true)),
        List.of(texts.count("board.retention.days", retention.days())),
        false,
        null);
  }
}
