package org.orgo.insights.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.insights.reports.persistence.PublishedCell;
import org.orgo.insights.reports.persistence.PublishedReportsMapper;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Figures out of published cells; a cell that is not there is withheld like a suppressed one. */
@Component
class PublishedFigures {

  private final PublishedReportsMapper cells;
  private final ProfileTwins twins;

  PublishedFigures(PublishedReportsMapper cells, ProfileTwins twins) {
    this.cells = cells;
    this.twins = twins;
  }

  /** The last day that is settled; null before the first. */
  LocalDate closedUntil() {
    return cells.closedUntil(CurrentTenant.require()).orElse(null);
  }

  FactsState state() {
    return cells.state(CurrentTenant.require());
  }

  /** Of the periods that had ended within the days asked for when the last day was closed. */
  Collection<Figures> of(ReportQuery query, LocalDate closedUntil) {
    LocalDate last =
        closedUntil == null || closedUntil.isAfter(query.to()) ? query.to() : closedUntil;
    List<LocalDate> ended =
        closedUntil == null
            ? List.of()
            : query.periods().stream().filter(day -> !query.lastOf(day).isAfter(last)).toList();
    if (ended.isEmpty()) {
      return List.of();
    }
    ReportKind.ReportLayout layout = query.kind().layout(ReportScope.ORGANIZATION);
    Collection<Figures> rows = rows(query, ended, layout);
    return query.kind() == ReportKind.PROFILE_TWIN ? twins.published(rows) : rows;
  }

  private Collection<Figures> rows(
      ReportQuery query, List<LocalDate> ended, ReportKind.ReportLayout layout) {
    List<String> measures = layout.figures().stream().map(Figure::measure).toList();
    LocalDate first = ended.get(0);
    LocalDate last = ended.get(ended.size() - 1);
    List<PublishedCell> found =
        switch (layout.part()) {
          case GROUP_CODE -> cells.ofGroups(CurrentTenant.require(), query.grain(), first, last);
          case WAIT_STATE -> cells.ofStays(CurrentTenant.require(), query.grain(), first, last);
          default ->
              cells.of(
                  CurrentTenant.require(),
                  query.grain(),
                  first,
                  last,
                  layout.part().name(),
                  query.function(),
                  measures);
        };
    Map<String, Figures> rows = new LinkedHashMap<>();
    for (PublishedCell cell : found) {
      rows.computeIfAbsent(
          cell.periodStart() + " " + cell.part(),
          key -> new Figures(cell.periodStart(), cell.part(), new EnumMap<>(Figure.class)));
    }
    for (PublishedCell cell : found) {
      if (cell.value() != null) {
        BigDecimal value = cell.value().stripTrailingZeros();
        rows.get(cell.periodStart() + " " + cell.part())
            .values()
            .put(figure(layout, cell.measure()), value.scale() < 0 ? value.setScale(0) : value);
      }
    }
    return new ArrayList<>(rows.values());
  }

  private static Figure figure(ReportKind.ReportLayout layout, String measure) {
    return layout.figures().stream()
        .filter(figure -> figure.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
