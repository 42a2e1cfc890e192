package org.orgo.engine.decisions;

/** A table could not be asked. What depends on it waits until the table is mended. */
public abstract class DecisionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected DecisionFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** Whether this failure, or what it was caused by, is of this kind. */
  public static boolean isCauseOf(Throwable failure) {
    return failure != null && (failure instanceof DecisionFailed || isCauseOf(failure.getCause()));
  }
}
