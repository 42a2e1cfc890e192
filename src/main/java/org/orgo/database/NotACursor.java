package org.orgo.database;

import org.orgo.refusals.FieldError;
import org.orgo.refusals.InvalidRequest;

/** A list was to be continued from something that is no cursor of ours. */
public class NotACursor extends InvalidRequest {

  private static final long serialVersionUID = 1L;

  NotACursor() {
    super(FieldError.of("cursor", "is no cursor; take next_cursor from the page before"));
  }
}
