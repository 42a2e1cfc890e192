package org.orgo.platform.commands;

/** The application could not be put together; why was written to the console already. */
final class HeadlessStartFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HeadlessStartFailed(Throwable cause) {
    super("The application could not be put together", cause);
  }
}
