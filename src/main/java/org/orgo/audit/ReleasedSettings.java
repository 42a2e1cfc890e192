package org.orgo.audit;

import org.orgo.organizations.SettingsReleased;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records that an organization changed its own settings; their module stands below. */
@Component
class ReleasedSettings {
  private final AuditLog audit;

  ReleasedSettings(AuditLog audit) {
    this.audit = audit;
  }

  @EventListener
  void on(SettingsReleased released) {
    audit.record(
        LogCategory.WORKFLOW, "settings.released", "definition", released.file(), released.hash());
  }
}
