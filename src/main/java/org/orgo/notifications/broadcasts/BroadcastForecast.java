package org.orgo.notifications.broadcasts;

import org.orgo.notifications.persistence.BroadcastMapper;
import org.orgo.organizations.profile.Profile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Component;

/** Counts whom a broadcast would reach, and delivers nothing. */
@Component
public class BroadcastForecast {

  private final BroadcastMapper rows;
  private final Readership readership;

  BroadcastForecast(BroadcastMapper rows, Readership readership) {
    this.rows = rows;
    this.readership = readership;
  }

  public int readers(Label label, Visibility visibility, NotifyScope scope, Profile profile) {
    Readership.Readers readers = readership.of(label, visibility, scope, profile.transparency());
    return rows.countHolders(CurrentTenant.require(), readers.everyone(), readers.roles());
  }
}
