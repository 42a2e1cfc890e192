package org.orgo.boards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orgo.boards.Board;
import org.orgo.boards.BoardPage;
import org.orgo.boards.BoardPage.BoardFact;
import org.orgo.boards.BoardPanel;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.FactsState;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.Reports;
import org.orgo.people.CurrentActor;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a board together: a panel for each of its reports. */
@Component
class BoardPages {

  private final Reports reports;
  private final BoardPanels panels;
  private final ProcessPanels processes;
  private final ComplianceFigures compliance;
  private final Layouts layouts;

  BoardPages(
      Reports reports,
      BoardPanels panels,
      ProcessPanels processes,
      ComplianceFigures compliance,
      Layouts layouts) {
    this.reports = reports;
    this.panels = panels;
    this.processes = processes;
    this.compliance = compliance;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public BoardPage of(Board board, ReportFilter asked, HttpServletRequest request) {
    Layout layout = layouts.of(request, "boards");
    ReportFilter filter = filter(board, asked);
    List<BoardPanel> shown = new ArrayList<>();
    int withheld = 0;
    for (ReportKind kind : board.reports()) {
      if (filter.scope() == ReportScope.ORGANIZATION && !kind.isPublished()) {
        shown.add(OutlierPanels.withheld(layout.texts()));
        continue;
      }
      ReportFilter own = kind.hasFunctions() ? filter : withoutFunction(filter);
      ReportAnswer report = reports.read(kind, own).report();
      withheld += report.suppressed();
      shown.add(panel(kind, report, own, layout.texts()));
    }
    if (board == Board.COMPLIANCE) {
      shown.add(compliance.retention(layout.texts()));
    }
    FactsState state = reports.state();
    return new BoardPage(
        layout,
        board,
        Arrays.stream(Board.values()).filter(each -> each.isFor(CurrentActor.get())).toList(),
        filters(board, filter),
        shown,
        state.closedUntil() == null ? null : day(state, layout.texts()),
        facts(board, state, withheld, layout.texts()));
  }

  private BoardPanel panel(ReportKind kind, ReportAnswer report, ReportFilter filter, Texts texts) {
    return switch (kind) {
      case WAIT_STATES -> processes.of(report, filter, texts);
      case OUTLIERS -> OutlierPanels.of(report, filter, texts);
      default -> panels.of(kind, report, filter, texts);
    };
  }

  private List<BoardFact> facts(Board board, FactsState state, int withheld, Texts texts) {
    return switch (board) {
      case OPERATIONS -> facts(state, texts);
      case COMPLIANCE -> compliance.facts(withheld);
      default -> List.of();
    };
  }

  /** Everybody's where the reader may, unless the board is personal or something else is asked. */
  private ReportFilter filter(Board board, ReportFilter asked) {
    ReportScope usual =
        reports.mayReadOrganization() && !board.isPersonal()
            ? ReportScope.ORGANIZATION
            : ReportScope.MINE;
    ReportScope scope = board.isPersonal() || asked.scope() == null ? usual : asked.scope();
    Grain grain = asked.grain() == null ? Grain.WEEK : asked.grain();
    return new ReportFilter(grain, null, null, asked.function(), scope);
  }

  private static ReportFilter withoutFunction(ReportFilter filter) {
    return new ReportFilter(filter.grain(), filter.from(), filter.to(), null, filter.scope());
  }

  private BoardPage.BoardFilters filters(Board board, ReportFilter filter) {
    return new BoardPage.BoardFilters(
        filter.grain().name(),
        filter.function() == null ? "" : filter.function(),
        reports.functions(),
        filter.scope() == ReportScope.ORGANIZATION,
        reports.mayReadOrganization() && !board.isPersonal());
  }

  private static String day(FactsState state, Texts texts) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(texts.language()))
        .format(state.closedUntil());
  }

  private static List<BoardFact> facts(FactsState state, Texts texts) {
    List<BoardFact> facts = new ArrayList<>();
    facts.add(new BoardFact("queued", String.valueOf(state.queued())));
    if (state.oldest() != null) {
      facts.add(new BoardFact("oldest", texts.relative(state.oldest())));
    }
    if (state.hydratedAt() != null) {
      facts.add(new BoardFact("hydrated", texts.relative(state.hydratedAt())));
    }
    return facts;
  }
}
