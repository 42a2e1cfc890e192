package org.orgo.engine.tokens;

/** What one engine command does with the token of one task or case, which its row has to follow. */
public interface RowStep {

  /** Whether this moves the row; compared by identity. */
  boolean isFor(Object follower);

  /**
   * @param noJob whether somebody asked for the command; otherwise a job runs it
   */
  void follow(boolean noJob);
}
