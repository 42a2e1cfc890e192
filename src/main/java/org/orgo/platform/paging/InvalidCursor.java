package org.orgo.platform.paging;

import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** A list was asked to continue from a text that is not one of our cursors. */
public class InvalidCursor extends InvalidRequest {

  private static final long serialVersionUID = 1L;

  public InvalidCursor() {
    super(FieldError.of("cursor", "is not a cursor; take next_cursor from the page before"));
  }
}
