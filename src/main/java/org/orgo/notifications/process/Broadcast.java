package org.orgo.notifications.process;

/** Key and variables of {@code processes/notifications/broadcast.bpmn}. */
final class Broadcast {

  static final String KEY = "broadcast";

  /** Until when readers are counted; a date. */
  static final String READING_ENDS_AT = "readingEndsAt";

  /** How far it goes where its label addresses no level; a notification scope. */
  static final String SCOPE = "scope";

  private Broadcast() {}
}
