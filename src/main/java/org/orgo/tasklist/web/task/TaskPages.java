package org.orgo.tasklist.web.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.signals.drafts.DraftKind;
import org.orgo.signals.drafts.MessageDraft;
import org.orgo.tasklist.ActionButton;
import org.orgo.tasklist.ActionForm;
import org.orgo.tasklist.ReplyDraft;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasklist.web.ReportDraft;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.TaskSheet;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a task's page together, in one transaction and about ten statements. */
@Component
class TaskPages {

  private final TaskBoard board;
  private final TaskFacts facts;
  private final TaskTalk talk;
  private final Correspondence correspondence;
  private final Layouts layouts;

  TaskPages(
      TaskBoard board,
      TaskFacts facts,
      TaskTalk talk,
      Correspondence correspondence,
      Layouts layouts) {
    this.board = board;
    this.facts = facts;
    this.talk = talk;
    this.correspondence = correspondence;
    this.layouts = layouts;
  }

  @Transactional(readOnly = true)
  public TaskPage of(TaskId id, ReportDraft draft, HttpServletRequest request) {
    return of(id, draft, ReplyDraft.none(), request);
  }

  @Transactional(readOnly = true)
  public TaskPage of(TaskId id, ReplyDraft reply, HttpServletRequest request) {
    return of(id, ReportDraft.none(), reply, request);
  }

  private TaskPage of(TaskId id, ReportDraft draft, ReplyDraft reply, HttpServletRequest request) {
    TaskSheet sheet = board.sheet(id);
    Layout layout = layouts.of(request, "");
    Map<UserId, String> names = talk.names(sheet);
    Map<DraftKind, MessageDraft> begun = talk.drafts(id);
    MessageDraft answer = begun.get(DraftKind.REPLY);
    String remark = draft.remark().isBlank() ? begun.get(DraftKind.COMMENT).body() : draft.remark();
    return new TaskPage(
        layout,
        facts.of(sheet.task(), names, layout.texts()),
        sheet.actions().stream().map(TaskPages::button).sorted(ActionButton.BY_WEIGHT).toList(),
        asked(sheet, draft),
        talk.proposals(sheet),
        talk.of(sheet, names, remark, layout.texts()),
        correspondence.mails(id),
        talk.reply(
            sheet.task(),
            reply.isRefused() ? reply : ReplyDraft.begun(answer.body(), answer.cc()),
            layout.texts().language()),
        correspondence.related(sheet.task()),
        correspondence.sent(sheet.task()),
        correspondence.report(sheet.task()),
        correspondence.unreached(sheet.task()),
        WhyPanel.of(sheet.why(), exampleOf(sheet), layout.texts()),
        lifecycle(sheet));
  }

  private static ActionForm asked(TaskSheet sheet, ReportDraft draft) {
    return sheet.actions().stream()
        .filter(action -> action.action().equals(draft.action()))
        .findFirst()
        .map(action -> asked(sheet, action, draft))
        .orElse(null);
  }

  private static ActionForm asked(TaskSheet sheet, TaskAction action, ReportDraft draft) {
    String form = action.form();
    return new ActionForm(
        button(action),
        action.reasonRequired() && form == null,
        form,
        form == null ? null : "/tasks/%s/forms/%s".formatted(sheet.task().taskId(), form),
        draft.comment(),
        draft.answers(),
        draft.errors());
  }

  private static ActionButton button(TaskAction action) {
    return new ActionButton(
        action.action(),
        action.name(),
        action.icon(),
        action.variant() == null ? "plain" : action.variant(),
        action.form() != null || action.reasonRequired());
  }

  private static String exampleOf(TaskSheet sheet) {
    return CurrentActor.get().may(Permissions.PROCESS_EDIT)
        ? sheet.task().taskId().toString()
        : null;
  }

  private static TaskPage.LifecycleDiagram lifecycle(TaskSheet sheet) {
    return sheet.task().waitState() == null
        ? null
        : new TaskPage.LifecycleDiagram(
            "/tasks/%s/lifecycle.bpmn".formatted(sheet.task().taskId()), sheet.task().waitState());
  }
}
