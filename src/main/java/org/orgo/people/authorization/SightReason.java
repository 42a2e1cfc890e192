package org.orgo.people.authorization;

import org.springframework.lang.Nullable;

/**
 * Why somebody sees an item.
 *
 * @param detail the role or right it rests on
 */
public record SightReason(SightKind kind, @Nullable String detail) {

  /** What sight rests on, in the order in which it is told. */
  public enum SightKind {
    /** The item is PUBLIC. */
    EVERYBODY,
    /** It is INTERNAL, and the organization's transparency opens all such work to this person. */
    INTERNAL,
    /** It is INTERNAL, and this person's function owns it. */
    FUNCTION,
    OWNER_ROLE,
    /** A role of this person takes part: it escalated to it, or somebody named it. */
    ROLE,
    OWNER,
    ASSIGNEE,
    PARTICIPANT,
    /** A right for its domain, or for all. */
    RIGHT
  }

  static SightReason of(SightKind kind) {
    return new SightReason(kind, null);
  }
}
