package org.orgo.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An identifier of one kind of row. Implemented by records such as {@code TaskId}. */
public interface Id {

  @JsonValue
  UUID value();
}
