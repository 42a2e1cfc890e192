package org.orgo.studio.releases;

/** Why something went live. */
public enum ReleaseKind {
  ROLLED_OUT,
  ROLLED_BACK,
  /** The shared version moved on, and whoever went back to it moved with it. */
  FOLLOWED
}
