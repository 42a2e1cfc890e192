package org.orgo.tasks.api;

import java.util.UUID;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.takeover.Takeovers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/tasks/{id}/takeovers")
class TakeoverController {

  private final Takeovers takeovers;

  TakeoverController(Takeovers takeovers) {
    this.takeovers = takeovers;
  }

  /** Asks those in charge of a task to give it to the caller. */
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void askToTakeTaskOver(@PathVariable UUID id) {
    takeovers.ask(new TaskId(id));
  }

  /** Gives a task to who asked to take it over. */
  @PostMapping("/{takeover}/grant")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void grantTakeover(@PathVariable UUID id, @PathVariable UUID takeover) {
    takeovers.grant(new TaskId(id), takeover);
  }
}
