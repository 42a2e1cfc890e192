package org.orgo.tasklist.web.task;

import java.util.UUID;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.takeover.Takeovers;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Asking to take a task over, and granting it by one click. */
@Controller
class TakeoversController {

  private final Takeovers takeovers;

  TakeoversController(Takeovers takeovers) {
    this.takeovers = takeovers;
  }

  @PostMapping("/tasks/{id}/takeovers")
  RedirectView ask(@PathVariable("id") UUID id) {
    takeovers.ask(new TaskId(id));
    return Pages.seeOther("/tasks/" + id);
  }

  @PostMapping("/tasks/{id}/takeovers/{takeover}/grant")
  RedirectView grant(@PathVariable("id") UUID id, @PathVariable("takeover") UUID takeover) {
    takeovers.grant(new TaskId(id), takeover);
    return Pages.seeOther("/tasks/" + id);
  }
}
