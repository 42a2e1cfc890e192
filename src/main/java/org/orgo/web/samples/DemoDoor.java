package org.orgo.web.samples;

import java.util.List;

/**
 * What the login page of the demo shows.
 *
 * @param past null unless it is still being written
 */
public record DemoDoor(List<Home> homes, Past past) {

  /**
   * Those one can sign in as by one click.
   *
   * @param organizationName null for the installation
   * @param profile of the organization, such as {@code hospital}; null for the installation
   */
  public record Home(
      String organizationName, String profile, String password, List<Persona> personas) {}

  /**
   * @param part what the person does, such as {@code supervisor}
   */
  public record Persona(String email, String displayName, String part) {}

  /** So many of its reports are written. */
  public record Past(int written, int expected) {}
}
