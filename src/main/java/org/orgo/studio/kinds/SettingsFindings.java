package org.orgo.studio.kinds;

import java.util.List;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.settings.SettingsFault;

/** Shows what is wrong with settings as the studio shows what is wrong with a model. */
final class SettingsFindings {

  private SettingsFindings() {}

  static List<Finding> of(String file, List<SettingsFault> faults) {
    return faults.stream().map(fault -> finding(file, fault)).toList();
  }

  private static Finding finding(String file, SettingsFault fault) {
    return new Finding(
        file,
        fault.line(),
        fault.key(),
        null,
        fault.rule(),
        fault.problem(),
        "Allowed: " + fault.allowed());
  }
}
