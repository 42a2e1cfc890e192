package org.orgo.platform.paging;

import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** A list was to be continued from something that is no cursor of ours. */
public class InvalidCursor extends InvalidRequest {

  private static final long serialVersionUID = 1L;

  InvalidCursor() {
    super(FieldError.of("cursor", "is no cursor; take next_cursor from the page before"));
  }
}
