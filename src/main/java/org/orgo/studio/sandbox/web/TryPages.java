package org.orgo.studio.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.domains.DomainModule;
import org.orgo.domains.OrganizationDomains;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.Refusal;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftFile;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.sandbox.SandboxAnswer;
import org.orgo.studio.sandbox.SandboxAnswer.PassedElement;
import org.orgo.studio.sandbox.web.TryPage.DraftLink;
import org.orgo.web.Layouts;
import org.springframework.stereotype.Component;

/** Puts the page of the sandbox together. */
@Component
class TryPages {

  private static final String INTAKE = "signal-intake.bpmn";

  private final DraftDesk drafts;
  private final OrganizationDomains domains;
  private final Layouts layouts;
  private final ObjectMapper json;

  TryPages(DraftDesk drafts, OrganizationDomains domains, Layouts layouts, ObjectMapper json) {
    this.drafts = drafts;
    this.domains = domains;
    this.layouts = layouts;
    this.json = json;
  }

  /** A step in the drawing, with its number. */
  private record Mark(String id, int level, String text) {}

  TryPage of(UUID draft, TryForm form, SandboxAnswer answer, HttpServletRequest request) {
    return page(draft, form, Map.of(), null, answer, request);
  }

  TryPage refused(UUID draft, TryForm form, Refusal refusal, HttpServletRequest request) {
    Map<String, String> errors = new LinkedHashMap<>();
    refusal.errors().forEach(error -> errors.put(field(error), error.message()));
    return page(draft, form, errors, errors.isEmpty() ? refusal.getMessage() : null, null, request);
  }

  private TryPage page(
      UUID draft,
      TryForm form,
      Map<String, String> errors,
      String refused,
      SandboxAnswer answer,
      HttpServletRequest request) {
    return new TryPage(
        layouts.of(request, "studio"),
        draft == null ? null : link(new DraftId(draft)),
        domains.current().all().stream().map(DomainModule::domain).toList(),
        form,
        errors,
        refused,
        answer,
        diagram(draft),
        answer == null ? "[]" : marks(answer.path()));
  }

  private DraftLink link(DraftId id) {
    Draft draft = drafts.get(id);
    return new DraftLink(id.toString(), draft.title(), "/studio/drafts/" + id);
  }

  private String diagram(UUID draft) {
    boolean drafted =
        draft != null
            && drafts.files(new DraftId(draft)).stream()
                .map(DraftFile::file)
                .anyMatch(INTAKE::equals);
    return drafted
        ? "/studio/drafts/%s/files/%s/source".formatted(draft, INTAKE)
        : "/studio/definitions/%s/source".formatted(INTAKE);
  }

  private String marks(List<PassedElement> path) {
    List<Mark> marks = new ArrayList<>();
    path.forEach(step -> marks.add(new Mark(step.id(), 2, String.valueOf(marks.size() + 1))));
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The names that the desk gives to fields, as the page has them. */
  private static String field(FieldError error) {
    String name = error.field();
    if (name.startsWith("metadata")) {
      return "fields";
    }
    return switch (name) {
      case "sender" -> "from";
      case "recipient" -> "to";
      case "body" -> "text";
      default -> name;
    };
  }
}
