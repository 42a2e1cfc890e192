package org.orgo.notifications.broadcasts;

import java.time.Clock;
import org.orgo.notifications.persistence.BroadcastMapper;
import org.orgo.notifications.persistence.BroadcastRow;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.NotifyScope;
import org.springframework.stereotype.Component;

/**
 * The steps of the broadcast diagram: delivers in one statement, and counts. Each step may be
 * repeated.
 */
@Component
public class BroadcastDelivery {

  private final BroadcastMapper rows;
  private final Readership readership;
  private final Clock clock;

  BroadcastDelivery(BroadcastMapper rows, Readership readership, Clock clock) {
    this.rows = rows;
    this.readership = readership;
    this.clock = clock;
  }

  public void deliver(BroadcastId id, NotifyScope scope) {
    OrganizationId organization = CurrentTenant.require();
    BroadcastRow broadcast = rows.find(organization, id).orElseThrow();
    Readership.Readers readers =
        readership.of(Label.parse(broadcast.label()), broadcast.visibility(), scope);
    rows.deliver(organization, id, readers.everyone(), readers.roles(), clock.instant());
  }

  public void countReaders(BroadcastId id) {
    rows.countReaders(CurrentTenant.require(), id);
  }
}
