package org.orgo.mail.requesters;

import org.orgo.organizations.profile.Profile.Requesters;

/** What an organization does by itself for people who write to it by mail. */
public enum RequesterSetting {
  /** Says at once that their mail has arrived. */
  RECEIPT,
  /** Says what their work waits for. */
  HOLD,
  /** Says what was done. */
  COMPLETION,
  /** Takes an answer about closed work as new work. */
  REOPENING,
  /** Links to a page that shows how far their work is. */
  STATUS_PAGE;

  boolean isIn(Requesters profile) {
    return switch (this) {
      case RECEIPT -> profile.receipt();
      case HOLD -> profile.hold();
      case COMPLETION -> profile.completion();
      case REOPENING -> profile.reopening();
      case STATUS_PAGE -> profile.statusPage();
    };
  }
}
