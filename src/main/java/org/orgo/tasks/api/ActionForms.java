package org.orgo.tasks.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.engine.forms.Forms;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The actions a task offers, each with its form, so that one answer holds everything. */
@Component
class ActionForms {

  private final TaskBoard board;
  private final Forms forms;

  ActionForms(TaskBoard board, Forms forms) {
    this.board = board;
    this.forms = forms;
  }

  /**
   * @param action the key to POST to
   * @param form id of the form it asks for; null for none
   * @param formSchema that form as a Camunda Form
   */
  record Offer(
      String action,
      String name,
      boolean reasonRequired,
      @Nullable String form,
      @Nullable ObjectNode formSchema,
      @Nullable String variant) {}

  List<Offer> offers(TaskId task) {
    return board.actions(task).stream().map(this::offer).toList();
  }

  private Offer offer(TaskAction action) {
    return new Offer(
        action.action(),
        action.name(),
        action.reasonRequired(),
        action.form(),
        action.form() == null ? null : forms.schema(action.form()),
        action.variant());
  }
}
