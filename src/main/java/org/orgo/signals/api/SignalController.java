package org.orgo.signals.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
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
      @Size(max = 1_000) String subject,
      @Size(max = 200_000) String body,
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

  /** Reports a signal, which is stored, routed, and answered with what became of it. */
  @PostMapping(PATH)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Receipt> reportSignal(@RequestBody @Valid Report report) {
    Receipt receipt = desk.report(report.signal());
    return ResponseEntity.created(URI.create(PATH + "/" + receipt.signalId())).body(receipt);
  }

  /** Tells what became of a signal, to its reporter and to operators. */
  @GetMapping(PATH + "/{id}")
  Receipt getSignal(@PathVariable("id") UUID id) {
    return desk.receipt(new SignalId(id));
  }
}
