package org.orgo.insights.reports.items;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.Figure;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportPart;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.persistence.ReportItemsMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads from an exact figure to its tasks: those the caller may read now. */
@Service
public class ReportItems {

  /** The figures that count tasks. */
  public static final Set<Figure> COUNTED =
      EnumSet.of(
          Figure.TASKS_OPENED,
          Figure.TASKS_CLOSED,
          Figure.TASKS_OPEN,
          Figure.TASKS_ESCALATED,
          Figure.TASKS_REASSIGNED);

  private final ReportItemsMapper items;
  private final Viewers viewers;

  ReportItems(ReportItemsMapper items, Viewers viewers) {
    this.items = items;
    this.viewers = viewers;
  }

  /**
   * Which figure.
   *
   * @param period its first day
   * @param to the last day that counted; null where the period was counted whole
   * @param part of the report; null or {@link ReportPart#ALL} for all
   */
  public record FigureRow(
      ReportKind kind,
      Figure figure,
      Grain grain,
      LocalDate period,
      LocalDate to,
      String part,
      String function) {

    LocalDate first() {
      return grain.startOf(period);
    }

    LocalDate after() {
      LocalDate whole = grain.plus(first(), 1);
      return to == null || !to.isBefore(whole) ? whole : to.plusDays(1);
    }
  }

  /**
   * @throws InvalidRequest where the figure counts no tasks
   */
  @Transactional(readOnly = true)
  public Page<ReportItem> list(FigureRow row, PageRequest page) {
    if (!CurrentActor.get().may(Permissions.TASK_READ)) {
      throw new NotAllowed(Permissions.TASK_READ);
    }
    if (!COUNTED.contains(row.figure())) {
      List<String> counted =
          Arrays.stream(Figure.values()).filter(COUNTED::contains).map(Enum::name).toList();
      throw new InvalidRequest(FieldError.notAmong("figure", counted));
    }
    String part = ReportPart.ALL.equals(row.part()) ? null : row.part();
    List<ReportItem> found =
        items.list(
            CurrentTenant.require(),
            row.figure().name(),
            row.first(),
            row.after(),
            row.kind().layout(ReportScope.MINE).part().name(),
            part,
            row.function(),
            viewers.current(),
            page.after(),
            page.limit() + 1);
    return Page.cut(found, page.limit(), item -> new Cursor(item.createdAt(), item.taskId()));
  }
}
