package org.orgo.labels;

/** Who reads a comment, among those who read its task. */
public enum CommentVisibility {
  INTERNAL_ONLY,
  REQUESTER_VISIBLE,
  ORG_WIDE
}
