package org.orgo.notifications;

/** What is asked for, and where it is decided and followed. */
public enum RequestKind {
  EXPORT("/exports/approvals", "/exports"),
  REIDENTIFICATION("/compliance/reidentifications/%s", "/compliance/reidentifications/%s");

  private final String decided;
  private final String followed;

  RequestKind(String decided, String followed) {
    this.decided = decided;
    this.followed = followed;
  }

  String pathOfDecision(Object id) {
    return decided.formatted(id);
  }

  String pathOfRequester(Object id) {
    return followed.formatted(id);
  }
}
