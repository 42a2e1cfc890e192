package org.orgo.vocabulary.work;

/** How far a notification goes, from the nearest readers to all. */
public enum NotifyScope {
  USER,
  TEAM,
  DEPARTMENT,
  ORG_WIDE
}
