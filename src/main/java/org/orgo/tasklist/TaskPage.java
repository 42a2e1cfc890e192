package org.orgo.tasklist;

import java.time.Instant;
import java.util.List;
import org.orgo.web.Layout;

/**
 * @param actions what may happen next, as the deployed diagram says; empty for readers
 * @param asked the action that was chosen and asks for something, or null
 * @param proposals what the reader is to confirm
 * @param reply null where nobody can be replied to by mail
 * @param related tasks that this one may belong to
 * @param sent files that the requester sent without a mail
 * @param report null where the work did not come from an anonymous report
 * @param unreached why mail to the requester comes back; null while it does not
 * @param why null where nothing was decided by tables
 */
public record TaskPage(
    Layout layout,
    TaskHeader task,
    List<ActionButton> actions,
    ActionForm asked,
    ProposalsPanel proposals,
    Talk talk,
    List<Mail> mails,
    ReplyPanel reply,
    List<RelatedWork> related,
    List<Attachment> sent,
    AnonymousPanel report,
    String unreached,
    Why why,
    LifecycleDiagram lifecycle) {

  /**
   * @param owner name of who answers for it personally, or null
   * @param assignee name, or null
   * @param requesterHref where the reader may ask who stands behind a pseudonym, or null
   * @param deadlineAt the reactivity deadline, null where the clock stands still
   * @param caseTitle null without a case
   * @param fields the domain's own fields and answers of forms, already formatted
   */
  public record TaskHeader(
      String taskId,
      String number,
      int version,
      String title,
      String description,
      String label,
      String type,
      String category,
      String status,
      String priority,
      String severity,
      String visibility,
      String source,
      String ownerRole,
      String owner,
      String assignee,
      String requester,
      String requesterHref,
      int escalationLevel,
      Instant deadlineAt,
      boolean overdue,
      Instant createdAt,
      Instant closedAt,
      String caseId,
      String caseTitle,
      List<Why.Fact> fields) {

    public String href() {
      return "/tasks/" + taskId;
    }
  }

  /**
   * Timeline, oldest first, and what the reader may add.
   *
   * @param mayTake the reader can assign the task to herself
   * @param mayAsk the reader sees the task, and can ask those in charge to take it over
   * @param queueName what the role is called that it is with
   * @param wishes of others to take it over, which the reader can grant
   * @param assignees who else can be given the task; empty without the right
   */
  public record Talk(
      List<TimelineEntry> timeline,
      boolean mayComment,
      String draft,
      boolean mayTake,
      boolean mayAsk,
      String queueName,
      List<TakeoverWish> wishes,
      List<SelectOption> assignees) {}

  /**
   * What a person has to say about it, as far as the reader may.
   *
   * @param queues where it may belong, the proposed one left out; empty where nobody asks
   * @param ofCase whether a case be opened for it
   */
  public record ProposalsPanel(boolean routing, List<SelectOption> queues, boolean ofCase) {}

  /**
   * Where a reply by mail goes.
   *
   * @param from the address it leaves from; null for none
   * @param templates to begin with, filled in
   * @param others who took part, and may get a copy
   * @param quotable whether the requester wrote a mail that can be repeated
   * @param discreet whether the work is kept from most
   */
  public record ReplyPanel(
      String to,
      String from,
      List<SelectOption> templates,
      List<String> others,
      boolean quotable,
      boolean discreet,
      ReplyDraft draft) {}

  /**
   * Another task about the same.
   *
   * @param joinable whether the reader may make it one with this
   */
  public record RelatedWork(String taskId, String number, String title, boolean joinable) {}

  /** That nobody knows who reported it, and what came with it. */
  public record AnonymousPanel(List<Attachment> files) {}

  /**
   * Somebody asks to take the task over.
   *
   * @param href where it is granted
   */
  public record TakeoverWish(String name, String href) {}

  public record SelectOption(String value, String name) {}

  /** The diagram and the wait state the work is in; null once it has ended. */
  public record LifecycleDiagram(String href, String waitState) {}
}
