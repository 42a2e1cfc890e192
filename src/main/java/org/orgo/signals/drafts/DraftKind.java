package org.orgo.signals.drafts;

/** What a draft is to become. */
public enum DraftKind {
  /** A mail to the requester. */
  REPLY,
  /** A comment. */
  COMMENT
}
