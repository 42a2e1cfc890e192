package org.orgo.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.orgo.domains.DomainModule;
import org.orgo.domains.OrganizationDomains;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.sources.ExportSources;
import org.orgo.exports.web.ExportsPage.ExportChoices;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.Reports;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of exports together. */
@Component
class ExportPages {

  private static final int ROWS = 30;

  private final ExportDesk desk;
  private final ExportSources sources;
  private final Reports reports;
  private final OrganizationDomains domains;
  private final Layouts layouts;

  ExportPages(
      ExportDesk desk,
      ExportSources sources,
      Reports reports,
      OrganizationDomains domains,
      Layouts layouts) {
    this.desk = desk;
    this.sources = sources;
    this.reports = reports;
    this.domains = domains;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public ExportsPage of(
      ExportForm draft,
      Map<String, String> errors,
      Cursor cursor,
      ExportTabs tabs,
      HttpServletRequest request) {
    Page<Export> found = desk.list(new PageRequest(cursor, ROWS));
    Layout layout = layouts.of(request, ExportEntries.KEY);
    ExportWords words = new ExportWords(layout.texts());
    return new ExportsPage(
        layout,
        tabs,
        kinds(),
        draft,
        choices(draft.kind()),
        errors,
        found.items().stream().map(words::row).toList(),
        found.nextCursor() == null
            ? null
            : "/exports?kind=" + draft.kind() + "&cursor=" + found.nextCursor(),
        cursor == null);
  }

  private List<ExportKind> kinds() {
    return Arrays.stream(ExportKind.values())
        .filter(kind -> kind != ExportKind.REPORT || reports.mayReadOrganization())
        .toList();
  }

  private ExportChoices choices(ExportKind kind) {
    return new ExportChoices(
        Arrays.stream(ExportFormat.values()).filter(format -> format.fits(kind)).toList(),
        sources.of(kind).columnNames(),
        names(kind == ExportKind.CASES ? CaseStatus.values() : TaskStatus.values()),
        names(Severity.values()),
        domains.current().all().stream().map(DomainModule::domain).toList(),
        ReportKind.publishedPaths(),
        kind == ExportKind.REPORT ? reports.functions() : List.of());
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }
}
