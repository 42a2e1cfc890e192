package org.orgo.platform.refusals;

import java.util.List;
import java.util.Optional;

/**
 * Implemented by the named exceptions with which a module declines what somebody asked for. The
 * message is shown to that person: it names no internals and nothing the person may not see.
 */
public interface Refusal {

  /** Why, in a sentence. */
  String getMessage();

  /** Names the refusal for programs, in snake_case; never renamed. */
  String code();

  RefusalKind kind();

  /** What is wrong with single fields of the request. */
  default List<FieldError> errors() {
    return List.of();
  }

  /** What is wrong with single parts of a file, for programs; each written as JSON. */
  default List<?> findings() {
    return List.of();
  }

  /** The current state, for those who lost a race; written as JSON. */
  default Optional<Object> current() {
    return Optional.empty();
  }

  /** Says what the person can do about it, and decides the HTTP status. */
  enum RefusalKind {
    MALFORMED(400),
    FORBIDDEN(403),
    /** Does not exist or may not be seen; the two look the same. */
    NOT_FOUND(404),
    CONFLICT(409),
    /** Was there and is over for good. */
    GONE(410),
    TOO_LARGE(413),
    INVALID(422),
    /** Has to say what it was made for, such as a version. */
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    UNAVAILABLE(503),
    /** There is no room to store what was sent. */
    NO_ROOM(507);

    private final int status;

    RefusalKind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
