package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param actions what may happen next, as the deployed diagram says; empty for readers
 * @param asked the action that was chosen and asks for something, or null
 * @param timeline oldest first
 * @param lifecycle null once the case is archived
 */
public record CasePage(
    Layout layout,
    CaseHeader theCase,
    List<ActionButton> actions,
    ActionForm asked,
    List<TaskRow> tasks,
    List<Participant> participants,
    List<TimelineEntry> timeline,
    TaskPage.LifecycleDiagram lifecycle) {

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
