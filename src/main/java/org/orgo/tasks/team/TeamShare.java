package org.orgo.tasks.team;

/** A part of a team's open work; each is a number and a filter. */
public enum TeamShare {
  OPEN,
  UNASSIGNED,
  /** Not late yet, and within the hour. */
  DUE_SOON,
  OVERDUE
}
