package org.orgo.people.persons;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a person the work is about, within its organization. */
public record PersonId(UUID value) implements Id {

  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
