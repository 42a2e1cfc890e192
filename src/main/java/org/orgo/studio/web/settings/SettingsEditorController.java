package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.refusals.NotFound;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.drafts.DraftChangedMeanwhile;
import org.orgo.studio.drafts.DraftId;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Domains, profile and calendar as forms. */
@Controller
class SettingsEditorController {
  private final DraftSettings settings;
  private final DomainPages domains;
  private final NumbersPages numbers;

  SettingsEditorController(DraftSettings settings, DomainPages domains, NumbersPages numbers) {
    this.settings = settings;
    this.domains = domains;
    this.numbers = numbers;
  }

  /**
   * @param month of a calendar's open hours; the next one where it is left out
   */
  @GetMapping("/studio/drafts/{id}/files/{file}/fields")
  ModelAndView show(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "month", required = false) String month,
      HttpServletRequest request) {
    DraftId draft = new DraftId(id);
    String content = settings.content(draft, file);
    Optional<JsonNode> tree = DraftSettings.tree(file, content);
    if (tree.isEmpty()) {
      return asText(draft, file);
    }
    return switch (kind(file)) {
      case DOMAIN ->
          Pages.show(
              "studio-domain",
              domains.page(
                  draft,
                  DomainForm.of(DefinitionKind.DOMAIN.stem(file), tree.get()),
                  null,
                  null,
                  request));
      case PROFILE -> {
        ProfileForm form = numbers.profileForm(content);
        yield form == null
            ? asText(draft, file)
            : Pages.show("studio-numbers", numbers.page(draft, form, null, false, request));
      }
      case CALENDAR ->
          Pages.show(
              "studio-numbers", numbers.page(draft, CalendarForm.of(tree.get()), month, request));
      default -> throw new NotFound("draft_file");
    };
  }

  /**
   * @param intent {@code save}, {@code check} to look only, {@code try} to try a signal or other
   *     numbers
   */
  @PostMapping("/studio/drafts/{id}/files/{file}/fields")
  ModelAndView save(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam("version") Integer version,
      @RequestParam(name = "intent", defaultValue = "save") String intent,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request) {
    DraftId draft = new DraftId(id);
    settings.content(draft, file);
    FormValues values = new FormValues(typed);
    return switch (kind(file)) {
      case DOMAIN -> {
        DomainForm form = DomainForm.of(DefinitionKind.DOMAIN.stem(file), values);
        String outcome = outcome(draft, file, form.yaml(), version, intent);
        yield shown(
            "studio-domain",
            intent.equals("try")
                ? domains.tried(draft, form, values, request)
                : domains.page(draft, form, outcome, null, request),
            outcome);
      }
      case PROFILE -> {
        ProfileForm form = numbers.profileForm(values);
        String outcome = outcome(draft, file, form.yaml(), version, intent);
        yield shown(
            "studio-numbers",
            numbers.page(draft, form, outcome, intent.equals("try"), request),
            outcome);
      }
      case CALENDAR -> {
        CalendarForm form = CalendarForm.of(values);
        String outcome = outcome(draft, file, form.yaml(), version, intent);
        yield shown(
            "studio-numbers",
            numbers.page(draft, form, outcome, intent.equals("try"), request),
            outcome);
      }
      default -> throw new NotFound("draft_file");
    };
  }

  private String outcome(
      DraftId draft, String file, String content, Integer version, String intent) {
    if (!intent.equals("save")) {
      return "checked";
    }
    try {
      settings.save(draft, file, content, version);
      return "saved";
    } catch (DraftChangedMeanwhile changed) {
      return "conflict";
    }
  }

  private static ModelAndView shown(String view, Object page, String outcome) {
    return outcome.equals("conflict")
        ? Pages.show(view, page, HttpStatus.CONFLICT)
        : Pages.show(view, page);
  }

  private static ModelAndView asText(DraftId draft, String file) {
    return new ModelAndView(
        Pages.seeOther("/studio/drafts/" + draft + "/files/" + file + "?as=text"));
  }

  private static DefinitionKind kind(String file) {
    return DefinitionKind.of(file).orElseThrow(() -> new NotFound("draft_file"));
  }
}
