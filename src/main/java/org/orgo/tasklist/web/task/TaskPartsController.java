package org.orgo.tasklist.web.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.orgo.engine.forms.Forms;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the page of a task loads to draw: its diagram and the forms of its actions. */
@Controller
class TaskPartsController {

  private final TaskBoard board;
  private final Forms forms;

  TaskPartsController(TaskBoard board, Forms forms) {
    this.board = board;
    this.forms = forms;
  }

  @GetMapping(value = "/tasks/{id}/lifecycle.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String lifecycle(@PathVariable("id") UUID id) {
    return board.diagram(new TaskId(id));
  }

  @GetMapping(value = "/tasks/{id}/forms/{form}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  ObjectNode form(@PathVariable("id") UUID id, @PathVariable("form") String form) {
    board.get(new TaskId(id));
    return forms.schema(form);
  }
}
