package org.orgo.engine.forms;

import java.util.Map;

/** The forms that types of work have for their own. Implemented by the domains module. */
public interface FormsOfTypes {

  /** A form's id by the type of work; a type without a form of its own is not in it. */
  Map<String, String> formsByType();
}
