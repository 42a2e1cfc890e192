package org.orgo.signals.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.orgo.signals.templates.ReplyTemplate;
import org.orgo.signals.templates.ReplyTemplates;
import org.orgo.signals.templates.WrittenTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers that people give again and again. */
@RestController
@RequestMapping("/api/v3/reply-templates")
class ReplyTemplatesController {

  private final ReplyTemplates templates;

  ReplyTemplatesController(ReplyTemplates templates) {
    this.templates = templates;
  }

  /**
   * @param textEn nothing where it is written in French only
   * @param textFr nothing where it is written in English only
   */
  record TemplateBody(
      @NotBlank @Size(max = WrittenTemplate.MAX_NAME) String name,
      @Nullable @Size(max = 10_000) String textEn,
      @Nullable @Size(max = 10_000) String textFr) {

    WrittenTemplate written() {
      return new WrittenTemplate(name, textEn, textFr);
    }
  }

  /**
   * @param version the one that was looked at
   */
  record ChangedTemplateBody(
      @NotNull Integer version,
      @NotBlank @Size(max = WrittenTemplate.MAX_NAME) String name,
      @Nullable @Size(max = 10_000) String textEn,
      @Nullable @Size(max = 10_000) String textFr) {

    WrittenTemplate written() {
      return new WrittenTemplate(name, textEn, textFr);
    }
  }

  /** Lists the templates by name. */
  @GetMapping
  List<ReplyTemplate> listReplyTemplates() {
    return templates.all();
  }

  /** Adds a template; a variable that there is not is refused. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ReplyTemplate addReplyTemplate(@RequestBody @Valid TemplateBody body) {
    return templates.add(body.written());
  }

  /** Shows a template. */
  @GetMapping("/{id}")
  ReplyTemplate getReplyTemplate(@PathVariable("id") UUID id) {
    return templates.get(id);
  }

  /** Writes a template anew. */
  @PutMapping("/{id}")
  ReplyTemplate changeReplyTemplate(
      @PathVariable("id") UUID id, @RequestBody @Valid ChangedTemplateBody body) {
    return templates.change(id, body.written(), body.version());
  }

  /** Deletes a template; what was sent by it stays as it is. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteReplyTemplate(@PathVariable("id") UUID id) {
    templates.delete(id);
  }
}
