package org.orgo.operations.mails.api;

import java.util.List;
import java.util.UUID;
import org.orgo.mail.loops.MailBreaker;
import org.orgo.mail.loops.MailBreakers;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breakers that hold mails, for the programs of the operator. */
@RestController
@RequestMapping("/api/v3/operations/breakers")
class BreakerController {

  private final MailBreakers breakers;

  BreakerController(MailBreakers breakers) {
    this.breakers = breakers;
  }

  /** All on one page: there are as many as loops at a time. */
  record BreakerList(List<MailBreaker> items, @Nullable String nextCursor) {}

  /** Lists the breakers that hold mails, the oldest first. */
  @GetMapping
  BreakerList listBreakers() {
    return new BreakerList(breakers.list(), null);
  }

  /** Lets go on what a breaker holds. */
  @PostMapping("/{id}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resumeBreaker(@PathVariable("id") UUID id) {
    breakers.resume(id);
  }
}
