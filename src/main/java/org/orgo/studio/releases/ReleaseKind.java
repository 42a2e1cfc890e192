package org.orgo.studio.releases;

/** Why something went live. */
public enum ReleaseKind {
  ROLLED_OUT,
  ROLLED_BACK,
  /** Something is tried on a share of new work, and what stays for the others was deployed anew. */
  PARTIAL,
  /** The shared version moved on, and whoever went back to it moved with it. */
  FOLLOWED
}
