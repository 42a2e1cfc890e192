package org.orgo.platform.database;

/** A PostgreSQL that holds the database {@code orgo}. */
public interface DatabaseServer {

  /** JDBC address without user. */
  String url();

  /**
   * @param role such as {@code orgo_app}
   */
  String password(String role);
}
