package org.orgo.people.absences;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names an absence within its organization. */
public record AbsenceId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
