package org.orgo.studio.merge;

/** Whose change holds. */
public enum MergeSide {
  OWN,
  SHARED
}
