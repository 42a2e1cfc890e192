package org.orgo.vocabulary.work;

/** How far a notification travels; from the nearest to the widest. */
public enum NotifyScope {
  USER,
  TEAM,
  DEPARTMENT,
  ORG_WIDE
}
