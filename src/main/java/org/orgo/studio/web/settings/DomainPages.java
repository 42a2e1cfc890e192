package org.orgo.studio.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.domains.Companions;
import org.orgo.domains.DomainTrial;
import org.orgo.domains.DomainTrial.TriedSignal;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.routing.SignalFacts;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftFile;
import org.orgo.studio.drafts.DraftId;
import org.springframework.stereotype.Component;

/** Puts the form of a domain together, with what there is to choose from. */
@Component
class DomainPages {
  private final DraftSettings settings;
  private final DraftDesk drafts;
  private final DefinitionCatalog catalog;
  private final DomainSurroundings surroundings;
  private final DomainTrial trial;

  DomainPages(
      DraftSettings settings,
      DraftDesk drafts,
      DefinitionCatalog catalog,
      DomainSurroundings surroundings,
      DomainTrial trial) {
    this.settings = settings;
    this.drafts = drafts;
    this.catalog = catalog;
    this.surroundings = surroundings;
    this.trial = trial;
  }

  DomainPage page(
      DraftId id, DomainForm form, String outcome, String refused, HttpServletRequest request) {
    return page(id, form, outcome, refused, null, request);
  }

  /** With a signal tried on it. */
  DomainPage tried(DraftId id, DomainForm form, FormValues typed, HttpServletRequest request) {
    String recipient = typed.text("try_recipient");
    String subject = typed.text("try_subject");
    String text = typed.text("try_text");
    DomainPage.Tried tried =
        new DomainPage.Tried(
            recipient,
            subject,
            text,
            decided(id, form, SignalFacts.of("EMAIL", subject, text).sentTo(recipient)));
    return page(id, form, "checked", null, tried, request);
  }

  private DomainPage page(
      DraftId id,
      DomainForm form,
      String outcome,
      String refused,
      DomainPage.Tried tried,
      HttpServletRequest request) {
    String file = file(form);
    return new DomainPage(
        settings.head(id, file, form.yaml(), outcome, refused, request),
        form,
        surroundings.choices(form, forms(id)),
        tried);
  }

  private TriedSignal decided(DraftId id, DomainForm form, SignalFacts signal) {
    try {
      return trial.decide(
          form.domain(), form.yaml(), new Companions(Set.copyOf(drafted(id)), Set.of()), signal);
    } catch (SettingsRefused faults) {
      return null; // the findings stand beside it
    }
  }

  /** Those that are live, and those the draft brings. */
  private List<String> forms(DraftId id) {
    Stream<String> live =
        catalog.list().stream()
            .filter(each -> each.kind() == DefinitionKind.FORM)
            .map(DefinitionVersion::file)
            .map(DefinitionKind.FORM::stem);
    return Stream.concat(live, drafted(id).stream())
        .distinct()
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> drafted(DraftId id) {
    return drafts.files(id).stream()
        .map(DraftFile::file)
        .filter(file -> DefinitionKind.of(file).filter(DefinitionKind.FORM::equals).isPresent())
        .map(DefinitionKind.FORM::stem)
        .toList();
  }

  static String file(DomainForm form) {
    return form.domain() + "_module.yaml";
  }
}
