package org.orgo.cases.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.cases.CaseAction;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.engine.forms.Forms;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The actions a case offers, each with its form, so that one answer holds everything. */
@Component
class CaseOffers {

  private final CaseBoard board;
  private final Forms forms;

  CaseOffers(CaseBoard board, Forms forms) {
    this.board = board;
    this.forms = forms;
  }

  /**
   * @param action the key to POST to
   * @param form id of the form it asks for; null for none
   * @param formSchema that form as a Camunda Form
   */
  record CaseOffer(
      String action,
      String name,
      boolean reasonRequired,
      @Nullable String form,
      @Nullable ObjectNode formSchema,
      @Nullable String variant) {}

  List<CaseOffer> of(CaseId theCase) {
    return board.actions(theCase).stream().map(this::offer).toList();
  }

  private CaseOffer offer(CaseAction action) {
    return new CaseOffer(
        action.action(),
        action.name(),
        action.reasonRequired(),
        action.form(),
        action.form() == null ? null : forms.schema(action.form()),
        action.variant());
  }
}
