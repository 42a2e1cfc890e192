package org.orgo.database;

/** A list was to be continued from something that is no cursor of ours. */
public class NotACursor extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NotACursor() {
    super("This is not a cursor; take next_cursor from the page before");
  }
}
