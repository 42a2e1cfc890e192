package org.orgo.boards.web;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orgo.boards.BoardPanel;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;
import org.orgo.insights.reports.retention.DueRecords;
import org.orgo.insights.reports.retention.DueRecords.RecordKind;
import org.orgo.insights.reports.retention.RetentionDue;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** What retention deletes this month and in the three after it. */
@Component
class RetentionPanels {

  private final RetentionDue retention;

  RetentionPanels(RetentionDue retention) {
    this.retention = retention;
  }

  BoardPanel of(Texts texts) {
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
