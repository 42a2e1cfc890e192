package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.reviews.response.EvidenceList;
import org.orgo.web.Layout;

/**
 * @param actions what may happen next, as the deployed diagram says; empty for readers
 * @param asked the action that was chosen and asks for something, or null
 * @param timeline oldest first
 * @param lifecycle null once the case is archived
 * @param patterns what reviews found that this case is about
 */
public record CasePage(
    Layout layout,
    CaseHeader theCase,
    List<ActionButton> actions,
    ActionForm asked,
    List<TaskRow> tasks,
    List<Participant> participants,
    List<TimelineEntry> timeline,
    TaskPage.LifecycleDiagram lifecycle,
    PatternsPanel patterns) {

  private static final String RESOLVE = "resolve";

  /** Those that are named before the case is resolved; none where something else is asked. */
  public List<TaskRow> openTasks() {
    return asked != null && asked.action().key().equals(RESOLVE)
        ? tasks.stream().filter(task -> !task.ended()).toList()
        : List.of();
  }

  /**
   * What reviews found, newest first, and where they saw it.
   *
   * @param found empty where the case is about no pattern
   */
  public record PatternsPanel(List<FoundPatternRow> found, EvidenceList evidence) {

    public static final PatternsPanel NONE =
        new PatternsPanel(List.of(), new EvidenceList(List.of(), 0));
  }

  /**
   * @param href of the page with all numbers; null for readers who may not open it
   * @param outcome null as long as nobody can say
   */
  public record FoundPatternRow(
      String href, String why, String status, String outcome, Instant foundAt) {}

  public record CaseHeader(
      String caseId,
      String number,
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

  /**
   * @param href where the reader may ask who stands behind a pseudonym, or null
   */
  public record Participant(String name, String part, String href) {}
}
