package org.orgo.tasklist.web.task;

import java.util.List;
import java.util.Map;
import org.orgo.organizations.Organizations;
import org.orgo.people.CurrentActor;
import org.orgo.signals.drafts.DraftKind;
import org.orgo.signals.drafts.MessageDraft;
import org.orgo.signals.drafts.MessageDrafts;
import org.orgo.signals.replies.ReplyDesk;
import org.orgo.signals.replies.ReplyTarget;
import org.orgo.signals.templates.ReplyTemplates;
import org.orgo.signals.templates.TemplateVariable;
import org.orgo.tasklist.ReplyDraft;
import org.orgo.tasklist.TaskPage;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** What people write on a task's page: to whom it goes, what they have begun, and templates. */
@Component
class Composing {

  private final ReplyDesk replies;
  private final ReplyTemplates templates;
  private final MessageDrafts drafts;
  private final Organizations organizations;

  Composing(
      ReplyDesk replies,
      ReplyTemplates templates,
      MessageDrafts drafts,
      Organizations organizations) {
    this.replies = replies;
    this.templates = templates;
    this.drafts = drafts;
    this.organizations = organizations;
  }

  /** What the reader has begun to write; one statement. */
  Map<DraftKind, MessageDraft> drafts(TaskId task) {
    return drafts.of(task);
  }

  /** Null where nobody can be replied to. */
  TaskPage.ReplyPanel reply(Task task, ReplyDraft draft, String language) {
    return replies
        .target(task)
        .map(
            target ->
                new TaskPage.ReplyPanel(
                    target.to(),
                    target.from(),
                    templates(task, target, language),
                    target.others(),
                    target.quotable(),
                    target.discreet(),
                    draft))
        .orElse(null);
  }

  private List<TaskPage.SelectOption> templates(Task task, ReplyTarget target, String language) {
    Map<TemplateVariable, String> values =
        Map.of(
            TemplateVariable.NUMBER,
            task.number(),
            TemplateVariable.TITLE,
            task.title(),
            TemplateVariable.REQUESTER,
            target.name(),
            TemplateVariable.AUTHOR,
            CurrentActor.get().displayName(),
            TemplateVariable.ORGANIZATION,
            organizations.current().displayName());
    return templates.all().stream()
        .map(
            template ->
                new TaskPage.SelectOption(
                    TemplateVariable.fill(template.text(language), values), template.name()))
        .toList();
  }
}
