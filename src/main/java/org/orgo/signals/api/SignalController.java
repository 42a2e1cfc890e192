package org.orgo.signals.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignalController {

  private static final String PATH = "/api/v3/signals";

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
      // mail comes in through mailboxes only; the caller here is a program or a person
      SignalSource by =
          channel == null || channel == SignalSource.EMAIL ? SignalSource.API : channel;
      return new NewSignal(
          by, subject, body, sender, recipient, label, type, externalId, location, metadata);
    }
  }

  @PostMapping(PATH)
  ResponseEntity<Receipt> report(@RequestBody Report report) {
    Receipt receipt = desk.report(report.signal());
    return ResponseEntity.created(URI.create(PATH + "/" + receipt.signalId())).body(receipt);
  }

  /** What became of a signal, for its reporter and for operators. */
  @GetMapping(PATH + "/{id}")
  Receipt receipt(@PathVariable("id") UUID id) {
    return desk.receipt(new SignalId(id));
  }
}
