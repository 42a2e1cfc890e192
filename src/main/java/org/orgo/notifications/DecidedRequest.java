package org.orgo.notifications;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.people.UserId;

/**
 * A request that somebody decides on.
 *
 * @param requestedBy who made it, and is never asked to decide on it
 */
public record DecidedRequest(RequestKind kind, UUID id, UserId requestedBy) {

  public static DecidedRequest export(UUID id, UserId requestedBy) {
    return new DecidedRequest(RequestKind.EXPORT, id, requestedBy);
  }

  public static DecidedRequest reidentification(UUID id, UserId requestedBy) {
    return new DecidedRequest(RequestKind.REIDENTIFICATION, id, requestedBy);
  }

  /** The row's id where it is an export; else null. */
  public UUID exportId() {
    return kind == RequestKind.EXPORT ? id : null;
  }

  /** The row's id where it is a reidentification; else null. */
  public UUID reidentificationId() {
    return kind == RequestKind.REIDENTIFICATION ? id : null;
  }

  /** Names one event of it, so that telling it twice tells it once. */
  UUID event(NoticeKind what) {
    return UUID.nameUUIDFromBytes((what + "/" + id).getBytes(StandardCharsets.US_ASCII));
  }

  /** Where a notice of this kind leads. */
  public String path(NoticeKind what) {
    return what == NoticeKind.REQUEST_MADE ? kind.pathOfDecision(id) : kind.pathOfRequester(id);
  }
}
