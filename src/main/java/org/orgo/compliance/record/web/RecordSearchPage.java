package org.orgo.compliance.record.web;

import java.util.List;
import org.orgo.compliance.record.RecordQuery;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.web.Layout;

/**
 * Records to choose from.
 *
 * @param query as it was asked
 * @param unknown whether it names somebody nobody knows, or a day or id that is none
 * @param nextHref null on the last page
 */
public record RecordSearchPage(
    Layout layout, RecordQuery query, boolean unknown, List<RecordedItem> rows, String nextHref) {

  /** Where a record is. */
  public String href(RecordedItem row) {
    return "/compliance/%ss/%s".formatted(query.kind(), row.id());
  }

  /** The words for their statuses. */
  public String vocabulary() {
    return query.isCases() ? "case_status" : "status";
  }
}
