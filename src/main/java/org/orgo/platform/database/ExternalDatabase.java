package org.orgo.platform.database;

import java.util.Properties;
import org.postgresql.Driver;

/** A server that somebody else runs, with the passwords that were set for it. */
record ExternalDatabase(DatabaseProperties properties) implements DatabaseServer {

  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * @throws CannotStart when address or passwords cannot be right
   */
  static ExternalDatabase of(DatabaseProperties properties) {
    String url = properties.url();
    if (url == null || url.isBlank()) {
      throw new CannotStart(
          "No database is named: set orgo.database.url (and the passwords of orgo_owner, orgo_app, orgo_system), or start the demo with the profile demo.");
    }
    if (!url.startsWith(SCHEME) || Driver.parseURL(url, new Properties()) == null) {
      throw new CannotStart(
          "orgo.database.url is \"%s\", which is no address of a PostgreSQL; write it like jdbc:postgresql://database:5432/orgo."
              .formatted(withoutParameters(url)));
    }
    requirePassword("owner", properties.owner());
    requirePassword("app", properties.app());
    requirePassword("system", properties.system());
    return new ExternalDatabase(properties);
  }

  private static void requirePassword(String name, DatabaseProperties.DatabaseLogin login) {
    if (login.password().isBlank()) {
      throw new CannotStart(
          "orgo.database.%s.password is empty; set it to the password of the role orgo_%s."
              .formatted(name, name));
    }
  }

  /** They may hold a password. */
  static String withoutParameters(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  @Override
  public String url() {
    return properties.url();
  }

  @Override
  public String password(String role) {
    return switch (role) {
      case "orgo_owner" -> properties.owner().password();
      case "orgo_app" -> properties.app().password();
      case "orgo_system" -> properties.system().password();
      default -> throw new IllegalArgumentException("No password is set for " + role);
    };
  }
}
