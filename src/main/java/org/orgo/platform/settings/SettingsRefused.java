package org.orgo.platform.settings;

import java.util.List;
import java.util.stream.Collectors;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;

/** Settings are not taken as they were written; says what is wrong, key by key. */
public final class SettingsRefused extends RuntimeException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingsFault> faults;

  public SettingsRefused(List<SettingsFault> faults) {
    super(faults.stream().map(SettingsFault::sentence).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<SettingsFault> faults() {
    return faults;
  }

  @Override
  public String code() {
    return "settings_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }

  @Override
  public List<FieldError> errors() {
    return faults.stream()
        .map(
            each ->
                FieldError.of(
                    each.key() == null ? "content" : each.key(),
                    each.problem() + "; allowed: " + each.allowed()))
        .toList();
  }
}
