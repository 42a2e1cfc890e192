package org.orgo.notifications;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.orgo.vocabulary.work.NotifyScope;

/** Groups of users around a task, as {@code NoticeMapper.xml} finds them. */
enum Audience {
  /** Who is in charge: assignee and owning user. */
  ASSIGNEE,
  /** Whoever asked for it, where that person has an account. */
  REQUESTER,
  /** Holders of the role in whose queue it is. */
  TEAM,
  /** Holders of the role whose queue it left. */
  FORMER_TEAM,
  /** Roles of the owning function, and its line up to the head; not the executives above. */
  DEPARTMENT,
  EVERYONE,
  /** Who stands in for those of them who are away; their mail stays with the deputy. */
  DEPUTY;

  /** Those who are to answer now, and those who should have. */
  static final Set<Audience> OF_ESCALATION =
      Collections.unmodifiableSet(EnumSet.of(TEAM, FORMER_TEAM, ASSIGNEE, DEPUTY));

  /** Each scope includes the nearer ones. */
  static Set<Audience> within(NotifyScope scope) {
    return switch (scope) {
      case USER -> EnumSet.of(ASSIGNEE, REQUESTER);
      case TEAM -> EnumSet.of(ASSIGNEE, REQUESTER, TEAM);
      case DEPARTMENT -> EnumSet.of(ASSIGNEE, REQUESTER, TEAM, DEPARTMENT);
      case ORG_WIDE -> EnumSet.of(EVERYONE);
    };
  }
}
