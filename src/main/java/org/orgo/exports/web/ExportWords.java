package org.orgo.exports.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.orgo.exports.Export;
import org.orgo.exports.ExportKind;
import org.orgo.exports.passport.ExportPassport;
import org.orgo.web.Texts;

/** What an export is, in the reader's language. */
record ExportWords(Texts texts) {

  ExportsPage.ExportRow row(Export export) {
    return new ExportsPage.ExportRow(
        export.exportId().value(),
        title(export),
        export.format().name(),
        export.purpose(),
        filter(export),
        export.masks().stream().map(this::column).collect(Collectors.joining(", ")),
        export.status().name(),
        export.rowCount(),
        export.byteCount() == null ? null : texts.size(export.byteCount()),
        export.sha256(),
        export.failure(),
        export.createdAt(),
        export.expiresAt(),
        export.downloads());
  }

  ExportApprovalsPage.WaitingRow waiting(Export export, String requestedBy, boolean own) {
    return new ExportApprovalsPage.WaitingRow(
        export.exportId().value(),
        title(export),
        export.format().name(),
        requestedBy,
        export.purpose(),
        filter(export),
        export.columns().stream().map(this::column).toList(),
        export.createdAt(),
        own);
  }

  PassportPage.PassportFacts passport(ExportPassport passport) {
    Export export = passport.export();
    return new PassportPage.PassportFacts(
        row(export),
        export.columns().stream().map(this::column).toList(),
        passport.requestedBy(),
        passport.decidedBy(),
        export.finishedAt(),
        passport.fetched());
  }

  private String title(Export export) {
    String kind = texts.of("export_kind", export.kind().name());
    JsonNode report = export.filter().path("report");
    return report.isMissingNode()
        ? kind
        : texts.get(
            "export.report_title",
            texts.of("board.report", ExportsPage.reportKey(report.asText())));
  }

  private String column(String name) {
    return texts.of("export_column", name);
  }

  /** Each part that says something which the title does not. */
  private List<String> filter(Export export) {
    List<String> words = new ArrayList<>();
    for (var part : export.filter().properties()) {
      JsonNode value = part.getValue();
      if (value.isArray()) {
        List<String> each = new ArrayList<>();
        value.forEach(one -> each.add(word(export.kind(), part.getKey(), one.asText())));
        if (!each.isEmpty()) {
          words.add(String.join(", ", each));
        }
      } else if (!List.of("report", "scope").contains(part.getKey())) {
        words.add(word(export.kind(), part.getKey(), value.asText()));
      }
    }
    return words;
  }

  private String word(ExportKind kind, String part, String value) {
    return switch (part) {
      case "view" -> texts.of("work.tab", value.toLowerCase(Locale.ROOT));
      case "status" -> texts.of(kind == ExportKind.CASES ? "case_status" : "status", value);
      case "severity" -> texts.of("severity", value);
      case "type" -> texts.of("type", value);
      case "overdue" -> texts.get("task.overdue");
      case "q" -> texts.get("export.words", value);
      case "grain" -> texts.get(value.equals("MONTH") ? "board.by_month" : "board.by_week");
      case "from" -> texts.get("export.from_day", value);
      case "to" -> texts.get("export.to_day", value);
      default -> value;
    };
  }
}
