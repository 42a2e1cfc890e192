package org.orgo.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is and who connects to it.
 *
 * @param embedded start our own server under {@code orgo.data-dir} instead of using {@code url}
 * @param url JDBC address of an external server; ignored when embedded
 * @param poolSize connections of the application's pool
 */
@ConfigurationProperties("orgo.database")
public record DatabaseProperties(
    @DefaultValue("false") boolean embedded,
    String url,
    @DefaultValue("24") int poolSize,
    @DefaultValue DatabaseLogin owner,
    @DefaultValue DatabaseLogin app,
    @DefaultValue DatabaseLogin system) {

  /** The password of one of the roles; the role names are fixed. */
  public record DatabaseLogin(@DefaultValue("") String password) {}

  /** Where the embedded server keeps its files. */
  static Path under(Path dataDirectory) {
    return dataDirectory.resolve("postgres");
  }
}
