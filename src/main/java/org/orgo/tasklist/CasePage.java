package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param actions what the law of cases allows now, to whom may
 * @param timeline oldest first
 */
public record CasePage(
    Layout layout,
    CaseHeader theCase,
    List<ActionButton> actions,
    List<TaskRow> tasks,
    List<Participant> participants,
    List<TimelineEntry> timeline) {

  public record CaseHeader(
      String caseId,
      int version,
      String title,
      String description,
      String label,
      String status,
      String severity,
      String visibility,
      String source,
      String originRole,
      List<String> tags,
      List<Why.Fact> location,
      Instant createdAt,
      Instant closedAt) {

    public String href() {
      return "/cases/" + caseId;
    }
  }

  public record Participant(String name, String part) {}
}
