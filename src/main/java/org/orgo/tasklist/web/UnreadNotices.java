package org.orgo.tasklist.web;

import org.orgo.notifications.Notices;
import org.orgo.web.UnreadCount;
import org.springframework.stereotype.Component;

/** The number beside the bell. */
@Component
class UnreadNotices implements UnreadCount {

  private final Notices notices;

  UnreadNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public int unread() {
    return notices.unread();
  }
}
