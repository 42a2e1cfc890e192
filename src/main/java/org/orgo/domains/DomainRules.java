package org.orgo.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;

/** What the file of a domain must say besides what its keys may hold one by one. */
final class DomainRules {

  private DomainRules() {}

  /**
   * @param domain the name of its file
   */
  static List<InvalidSettings> broken(
      SettingsFile file, String domain, DomainModule module, Predicate<String> formExists) {
    List<InvalidSettings> broken = new ArrayList<>();
    if (!module.domain().equals(domain)) {
      broken.add(file.wrong("domain", domain + ", as the file is named"));
    }
    if (module.routing().label().horizontalRole().isEmpty()) {
      broken.add(file.wrong("routing.label", DomainModule.Routing.A_LABEL));
    }
    module
        .metadata()
        .forEach(
            (name, field) -> {
              if (field.type() == MetadataField.Type.CHOICE && field.values().isEmpty()) {
                broken.add(file.wrong("metadata." + name + ".values", "a list of texts"));
              }
            });
    if (!module.form().map(formExists::test).orElse(true)) {
      broken.add(file.wrong("form", "the name of a file in forms/ without .form"));
    }
    return broken;
  }
}
