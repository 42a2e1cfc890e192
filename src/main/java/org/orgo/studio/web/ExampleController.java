package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.examples.ExampleDesk;
import org.orgo.tasks.TaskId;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Leads from a task to the table that decided about it, with an example of how it did. */
@Controller
class ExampleController {

  private final ExampleDesk examples;
  private final Layouts layouts;

  ExampleController(ExampleDesk examples, Layouts layouts) {
    this.examples = examples;
    this.layouts = layouts;
  }

  @PostMapping("/studio/examples")
  ModelAndView add(
      @RequestParam("task") UUID task,
      @RequestParam("table") String table,
      HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    Draft draft =
        examples.add(new TaskId(task), table, title -> texts.get("studio.change_of", title));
    return new ModelAndView(
        Pages.seeOther("/studio/drafts/%s/files/%s.dmn".formatted(draft.draftId(), table)));
  }
}
