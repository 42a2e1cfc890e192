package org.orgo.studio.drafts;

/** How far a draft is; only an open one is edited. */
public enum DraftStatus {
  OPEN,
  /** Others decide about it. */
  PROPOSED,
  /** It went live. */
  RELEASED,
  DISCARDED
}
