package org.orgo.people.persons.merging;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names the merge of two persons within its organization. */
public record PersonMergeId(UUID value) implements Id {

  public static PersonMergeId random() {
    return new PersonMergeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
