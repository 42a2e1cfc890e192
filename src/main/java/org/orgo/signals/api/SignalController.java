package org.orgo.signals.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignalController {

  private final SignalDesk desk;

  SignalController(SignalDesk desk) {
    this.desk = desk;
  }

  record Report(
      SignalSource channel,
      String subject,
      String body,
      String sender,
      String recipient,
      Label label,
      String type,
      String externalId,
      ObjectNode location,
      ObjectNode metadata) {

    NewSignal signal() {
      // mail comes in by mailboxes only; who posts here is a program or a person
      SignalSource by =
          channel == null || channel == SignalSource.EMAIL ? SignalSource.API : channel;
      return new NewSignal(
          by, subject, body, sender, recipient, label, type, externalId, location, metadata);
    }
  }

  @PostMapping("/api/v3/signals")
  @ResponseStatus(HttpStatus.CREATED)
  Receipt report(@RequestBody Report report) {
    return desk.report(report.signal());
  }
}
