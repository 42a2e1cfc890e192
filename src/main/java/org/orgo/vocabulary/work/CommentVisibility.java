package org.orgo.vocabulary.work;

/** Who reads a comment, among those who read its task. */
public enum CommentVisibility {
  INTERNAL_ONLY,
  REQUESTER_VISIBLE,
  ORG_WIDE
}
