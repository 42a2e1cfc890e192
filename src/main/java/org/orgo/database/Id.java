package org.orgo.database;

import java.util.UUID;

/** An identifier of one kind of row. Implemented by records such as {@code TaskId}. */
public interface Id {

  UUID value();
}
