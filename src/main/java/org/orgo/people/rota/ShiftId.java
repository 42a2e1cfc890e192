package org.orgo.people.rota;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a shift within its organization. */
public record ShiftId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
