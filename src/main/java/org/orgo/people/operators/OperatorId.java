package org.orgo.people.operators;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names an operator of the installation. */
public record OperatorId(UUID value) implements Id {

  static OperatorId random() {
    return new OperatorId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
