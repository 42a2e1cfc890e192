package org.orgo.signals.intake;

import java.util.UUID;
import org.orgo.mail.Participants;
import org.orgo.mail.requesters.RequesterSetting;
import org.orgo.mail.requesters.RequesterSettings;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.SignalMapper;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Tells the mail module who speaks in a task by mail, and where speaking there begins new work. */
@Component
class MailParticipants implements Participants {

  private final SignalMapper signals;
  private final RequesterSettings settings;

  MailParticipants(SignalMapper signals, RequesterSettings settings) {
    this.signals = signals;
    this.settings = settings;
  }

  @Override
  public boolean takesPart(String address, UUID taskId) {
    return signals.takesPart(CurrentTenant.require(), address, taskId);
  }

  @Override
  public boolean startsAnew(UUID taskId, @Nullable String mailbox) {
    return signals.isClosed(CurrentTenant.require(), taskId)
        && settings.at(mailbox).contains(RequesterSetting.REOPENING);
  }
}
