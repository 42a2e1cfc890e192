package org.orgo.exports.sources;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseFilter;
import org.orgo.cases.CaseSummary;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportKind;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;

/** Cases as their list shows them, without those that leave no trace outside. */
@Component
class CaseSource implements ExportSource {

  private static final int PAGE = 500;
  private static final Set<String> FILTERS = Set.of("status", "type", "label", "q");

  private static final Map<String, Function<CaseSummary, Object>> COLUMNS = columns();

  private final CaseBoard board;

  CaseSource(CaseBoard board) {
    this.board = board;
  }

  private static Map<String, Function<CaseSummary, Object>> columns() {
    Map<String, Function<CaseSummary, Object>> columns = new LinkedHashMap<>();
    columns.put("case_id", CaseSummary::caseId);
    columns.put("number", CaseSummary::number);
    columns.put("title", CaseSummary::title);
    columns.put("type", each -> each.kind().type());
    columns.put("label", each -> each.kind().label());
    columns.put("severity", each -> each.kind().severity());
    columns.put("status", CaseSummary::status);
    columns.put("visibility", each -> each.kind().visibility());
    columns.put("owner_role", each -> each.kind().ownerRole());
    columns.put("tags", each -> String.join(" ", each.tags()));
    columns.put("source", each -> each.origin().source());
    columns.put("created_at", CaseSummary::createdAt);
    columns.put("closed_at", CaseSummary::closedAt);
    return columns;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.CASES;
  }

  @Override
  public List<String> columnNames() {
    return List.copyOf(COLUMNS.keySet());
  }

  @Override
  public void check(ExportFilter filter, List<String> columns) {
    if (!CurrentActor.get().may(Permissions.CASE_READ)) {
      throw new NotAllowed(Permissions.CASE_READ);
    }
    filter.requireOnly(FILTERS);
    List<String> known = Arrays.stream(CaseStatus.values()).map(Enum::name).toList();
    if (!known.containsAll(filter.statuses())) {
      throw new InvalidRequest(FieldError.notAmong("filter.status", known));
    }
    ColumnChoice.check(columns, COLUMNS.keySet());
  }

  @Override
  public boolean areReadable(List<String> itemIds) {
    return board.areExportable(itemIds);
  }

  @Override
  public void read(ExportFilter filter, List<String> wanted, ExportRows rows) {
    check(filter, wanted);
    List<String> columns = ColumnChoice.of(wanted, COLUMNS.keySet());
    rows.begin(columns, List.of());
    Cursor after = null;
    do {
      Page<CaseSummary> page = board.list(selected(filter, after));
      page.items().stream()
          .filter(each -> each.kind().visibility().isExportable())
          .forEach(each -> rows.item(each.caseId().toString(), values(each, columns)));
      after = page.nextCursor() == null ? null : Cursor.parse(page.nextCursor());
    } while (after != null);
  }

  private static CaseFilter selected(ExportFilter filter, Cursor after) {
    return new CaseFilter(
        filter.statuses(), filter.type(), filter.label(), filter.q(), after, PAGE);
  }

  private static List<Object> values(CaseSummary theCase, List<String> columns) {
    return Arrays.asList(
        columns.stream().map(column -> COLUMNS.get(column).apply(theCase)).toArray());
  }
}
