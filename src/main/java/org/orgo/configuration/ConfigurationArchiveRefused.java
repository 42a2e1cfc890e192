package org.orgo.configuration;

import org.orgo.platform.refusals.Refusal;

/** What was sent is no zip of a configuration, or holds more than is taken at once. */
public class ConfigurationArchiveRefused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ConfigurationArchiveRefused(String reason) {
    super(reason);
  }

  @Override
  public String code() {
    return "configuration_archive_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
