package org.orgo.engine.forms;

import org.orgo.platform.refusals.NotFound;

/** No form of this id is deployed. */
public class UnknownForm extends NotFound {

  private static final long serialVersionUID = 1L;

  UnknownForm() {
    super("form");
  }
}
