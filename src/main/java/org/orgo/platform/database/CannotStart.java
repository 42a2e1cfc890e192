package org.orgo.platform.database;

/**
 * The start is refused. The message is one sentence that says what to do; it is all a person sees.
 */
public class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
