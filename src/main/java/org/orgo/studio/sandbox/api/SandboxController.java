package org.orgo.studio.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.orgo.signals.NewSignal;
import org.orgo.studio.sandbox.SandboxAnswer;
import org.orgo.studio.sandbox.SandboxDesk;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SandboxController {

  private final SandboxDesk desk;

  SandboxController(SandboxDesk desk) {
    this.desk = desk;
  }

  /**
   * A signal as it would be reported or mailed.
   *
   * @param channel EMAIL for a mail; API unless it says otherwise
   * @param draftId whose files hold in place of what is live; may be left out
   */
  record TriedReport(
      @Nullable SignalSource channel,
      @Nullable @Size(max = 1_000) String subject,
      @Nullable @Size(max = 200_000) String body,
      @Nullable String sender,
      @Nullable String recipient,
      @Nullable Label label,
      @Nullable String type,
      @Nullable ObjectNode location,
      @Nullable ObjectNode metadata,
      @Nullable UUID draftId) {

    NewSignal signal() {
      return new NewSignal(
          channel == null ? SignalSource.API : channel,
          subject,
          body,
          sender,
          recipient,
          label,
          type,
          null,
          location,
          metadata);
    }
  }

  /** Tells what would become of a signal, now or by a draft, and writes nothing. */
  @PostMapping("/api/v3/sandbox/signals")
  SandboxAnswer trySignal(@RequestBody @Valid TriedReport report) {
    return desk.tryOut(report.signal(), report.draftId());
  }
}
