package org.orgo.tasklist.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orgo.platform.paging.Cursor;
import org.orgo.tasklist.MyWorkPage;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.filter.OpenCounts;
import org.orgo.tasks.filter.TaskQuery;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list asks for. An unknown value is ignored.
 *
 * @param cursor the last row of the page before, or null
 */
record WorkQuery(
    String view,
    String q,
    String status,
    String severity,
    String type,
    boolean overdue,
    Cursor cursor) {

  static final String MINE = "mine";
  static final String QUEUES = "queues";
  static final String ALL = "all";

  /** What left the reader's queues by an escalation, also at creation. */
  static final String ESCALATED = "escalated";

  static final List<String> VIEWS = List.of(MINE, QUEUES, ESCALATED, ALL);

  private static final int ROWS = 50;

  WorkQuery {
    view = view != null && VIEWS.contains(view) ? view : QUEUES;
    q = Optional.ofNullable(q).map(String::strip).orElse("");
    status = known(status, MyWorkPage.STATUSES);
    severity = known(severity, MyWorkPage.SEVERITIES);
    type = type != null && type.matches("[a-z][a-z0-9_]{0,59}") ? type : "";
  }

  TaskFilter filter(TaskQuery asked, Instant now) {
    return new TaskFilter(
        asked.saysStatus() && status.isEmpty() ? List.of() : statuses(),
        severity.isEmpty() ? List.of() : List.of(severity),
        null,
        null,
        type.isEmpty() ? null : type,
        null,
        null,
        overdue ? now : null,
        asked,
        cursor,
        ROWS);
  }

  private List<String> statuses() {
    return status.isEmpty()
        ? Arrays.stream(TaskStatus.values())
            .filter(each -> !each.isTerminal())
            .map(Enum::name)
            .toList()
        : List.of(status);
  }

  /**
   * @param domains to choose from
   */
  MyWorkPage.Filters shown(List<String> domains) {
    return new MyWorkPage.Filters(view, q, status, severity, type, overdue, domains);
  }

  List<MyWorkPage.Tab> tabs(OpenCounts counts) {
    return VIEWS.stream()
        .map(
            each ->
                new MyWorkPage.Tab(each, href(each, null), open(each, counts), each.equals(view)))
        .toList();
  }

  private static Integer open(String ofView, OpenCounts counts) {
    return switch (ofView) {
      case MINE -> counts.mine();
      case ALL -> counts.all();
      case ESCALATED -> null;
      default -> counts.queues();
    };
  }

  String next(String nextCursor) {
    return nextCursor == null ? null : href(view, nextCursor);
  }

  boolean isExportable() {
    return !view.equals(ESCALATED);
  }

  /** The same selection as a file. */
  String exportHref() {
    return UriComponentsBuilder.fromPath("/exports")
        .queryParam("kind", "TASKS")
        .queryParam("view", view.toUpperCase(Locale.ROOT))
        .queryParamIfPresent("q", given(q))
        .queryParam("status", statuses())
        .queryParamIfPresent("severity", given(severity))
        .queryParamIfPresent("type", given(type))
        .queryParamIfPresent("overdue", overdue ? Optional.of("true") : Optional.empty())
        .encode()
        .build()
        .toUriString();
  }

  private String href(String ofView, String from) {
    return UriComponentsBuilder.fromPath("/")
        .queryParam("view", ofView)
        .queryParamIfPresent("q", given(q))
        .queryParamIfPresent("status", given(status))
        .queryParamIfPresent("severity", given(severity))
        .queryParamIfPresent("type", given(type))
        .queryParamIfPresent("overdue", overdue ? Optional.of("true") : Optional.empty())
        .queryParamIfPresent("cursor", Optional.ofNullable(from))
        .encode()
        .build()
        .toUriString();
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }

  private static String known(String value, List<String> values) {
    return value != null && values.contains(value) ? value : "";
  }
}
