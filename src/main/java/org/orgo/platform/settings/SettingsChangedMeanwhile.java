package org.orgo.platform.settings;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;

/** Somebody else changed the same settings first; says which version holds now. */
public final class SettingsChangedMeanwhile extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final int version;

  public SettingsChangedMeanwhile(int version) {
    super("The settings were changed meanwhile");
    this.version = version;
  }

  @Override
  public String code() {
    return "settings_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(version);
  }
}
