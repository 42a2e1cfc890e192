package org.orgo.platform.database;

/** A running PostgreSQL that holds the database {@code orgo}. */
public interface DatabaseServer {

  /** JDBC address without user. */
  String url();
}
