package org.orgo.tasklist.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.engine.forms.Forms;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page of a case loads to draw: its diagram and the forms of its actions. */
@Controller
class CasePartsController {

  private final CaseBoard board;
  private final Forms forms;

  CasePartsController(CaseBoard board, Forms forms) {
    this.board = board;
    this.forms = forms;
  }

  @GetMapping(value = "/cases/{id}/lifecycle.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String lifecycle(@PathVariable("id") UUID id) {
    return board.diagram(new CaseId(id));
  }

  @GetMapping(value = "/cases/{id}/forms/{form}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ObjectNode form(@PathVariable("id") UUID id, @PathVariable("form") String form) {
    board.get(new CaseId(id));
    return forms.schema(form);
  }
}
