package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.web.Layouts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** The texts of settings in a draft, and what is wrong with them. */
@Component
class DraftSettings {
  private final DraftDesk drafts;
  private final DraftChecks checks;
  private final Layouts layouts;

  DraftSettings(DraftDesk drafts, DraftChecks checks, Layouts layouts) {
    this.drafts = drafts;
    this.checks = checks;
    this.layouts = layouts;
  }

  String content(DraftId id, String file) {
    return new String(drafts.content(id, file), StandardCharsets.UTF_8);
  }

  /** Empty where it is no YAML, and only its text can be shown. */
  static Optional<JsonNode> tree(String file, String content) {
    if (content.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return Optional.of(JsonNodeFactory.instance.objectNode());
    }
    try {
      return Optional.of(SettingsFile.read(file, content).tree());
    } catch (InvalidSettings unreadable) {
      return Optional.empty();
    }
  }

  void save(DraftId id, String file, String content, Integer version) {
    drafts.put(id, file, content.getBytes(StandardCharsets.UTF_8), version);
  }

  Texts texts(HttpServletRequest request) {
    return layouts.texts(request);
  }

  SettingsHead head(
      DraftId id,
      String file,
      String content,
      String outcome,
      String refused,
      HttpServletRequest request) {
    Draft draft = drafts.get(id);
    List<Finding> findings = checks.check(id, file, content.getBytes(StandardCharsets.UTF_8));
    return new SettingsHead(layouts.of(request, "studio"), draft, file, findings, outcome, refused);
  }
}
