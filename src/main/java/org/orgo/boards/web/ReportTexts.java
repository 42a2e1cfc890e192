package org.orgo.boards.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.ReportUnit;
import org.orgo.web.Texts;

/** What a report's names and values are called, in the reader's language. */
final class ReportTexts {

  private static final String ALL = "*";

  private final Texts texts;
  private final Grain grain;
  private final ReportScope scope;
  private final Locale locale;

  ReportTexts(Texts texts, Grain grain, ReportScope scope) {
    this.texts = texts;
    this.grain = grain;
    this.scope = scope;
    this.locale = Locale.forLanguageTag(texts.language());
  }

  String period() {
    return texts.of("grain", grain.name());
  }

  /** A week by its Monday, a month by its name. */
  String period(String start) {
    String pattern = grain == Grain.WEEK ? "d MMM yyyy" : "MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(LocalDate.parse(start));
  }

  /** The same for an axis. */
  String shortPeriod(String start) {
    String pattern = grain == Grain.WEEK ? "d MMM" : "MMM yy";
    return DateTimeFormatter.ofPattern(pattern, locale).format(LocalDate.parse(start));
  }

  String figure(ReportColumn column) {
    return texts.of("figure", column.name());
  }

  String part(ReportColumn column) {
    return texts.of("part", column.name());
  }

  String part(ReportColumn column, String value) {
    if (value.equals(ALL)) {
      return texts.get("board.all");
    }
    return switch (column.name()) {
      case "severity" -> texts.of("severity", value);
      case "label_category" -> texts.of("label_category", value);
      case "pattern_kind" -> texts.of("part_pattern_kind", value);
      default -> value;
    };
  }

  String overPeriods() {
    return texts.get(grain == Grain.WEEK ? "board.by_week" : "board.by_month");
  }

  String ofPeriod(String period) {
    return texts.get("board.of_period", period);
  }

  BoardCell cell(ReportColumn column, Object value) {
    if (value == null) {
      return BoardCell.missing(scope == ReportScope.ORGANIZATION);
    }
    return BoardCell.of(text(column.unit(), new BigDecimal(value.toString())));
  }

  private String text(ReportUnit unit, BigDecimal value) {
    return switch (unit) {
      case SECONDS -> texts.length(Duration.ofSeconds(value.longValue()));
      case PERCENT -> texts.get("board.percent", number(value));
      default -> number(value);
    };
  }

  private String number(BigDecimal value) {
    return NumberFormat.getInstance(locale).format(value);
  }
}
