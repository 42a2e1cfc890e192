package org.orgo.studio.web.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.engine.deployment.DefinitionCheck;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.Versions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.platform.refusals.VersionRequired;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChangedMeanwhile;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftIsClosed;
import org.orgo.studio.drafts.TooManyDraftFiles;
import org.orgo.studio.examples.ExampleDesk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the scripts of editors read, save and check. */
@RestController
@RequestMapping("/studio/drafts/{id}/files/{file}")
class EditorSourceController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final DraftDesk drafts;
  private final DraftChecks checks;
  private final DefinitionCheck lifecycles;
  private final ExampleDesk examples;

  EditorSourceController(
      DraftDesk drafts, DraftChecks checks, DefinitionCheck lifecycles, ExampleDesk examples) {
    this.examples = examples;
    this.drafts = drafts;
    this.checks = checks;
    this.lifecycles = lifecycles;
  }

  record SavedFile(int version, List<Finding> findings) {}

  /**
   * @param buttons of a lifecycle: what a worker would be offered, by wait state
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CheckedFile(List<Finding> findings, Map<String, List<String>> buttons) {}

  record DraftConflict(int version) {}

  record RefusedFile(String code, String detail) {}

  @GetMapping("/source")
  ResponseEntity<byte[]> source(@PathVariable("id") UUID id, @PathVariable("file") String file) {
    DraftId draft = new DraftId(id);
    int version = drafts.get(draft).version();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .eTag("\"" + version + "\"")
        .body(content(draft, file));
  }

  /** Beside a table whose examples are not in the draft stand those that are live. */
  private byte[] content(DraftId draft, String file) {
    return DefinitionKind.of(file).filter(DefinitionKind.EXAMPLES::equals).isPresent()
        ? examples.source(draft, file)
        : drafts.content(draft, file);
  }

  @PutMapping("/source")
  SavedFile save(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody(required = false) byte[] content) {
    DraftId draft = drafts.get(new DraftId(id)).draftId();
    byte[] saved = content == null ? new byte[0] : content;
    Draft after = drafts.put(draft, file, saved, Versions.required(ifMatch, null));
    return new SavedFile(after.version(), checks.check(draft, file, saved));
  }

  @PostMapping("/check")
  CheckedFile check(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestBody(required = false) byte[] content) {
    byte[] typed = content == null ? new byte[0] : content;
    List<Finding> findings = checks.check(new DraftId(id), file, typed);
    boolean diagram = DefinitionKind.of(file).filter(DefinitionKind.DIAGRAM::equals).isPresent();
    return new CheckedFile(findings, diagram ? lifecycles.buttons(typed) : null);
  }

  @ExceptionHandler
  ResponseEntity<DraftConflict> changed(DraftChangedMeanwhile refused) {
    Draft now = (Draft) refused.current().orElseThrow();
    return ResponseEntity.status(refused.kind().status()).body(new DraftConflict(now.version()));
  }

  @ExceptionHandler({
    InvalidRequest.class,
    DraftIsClosed.class,
    TooManyDraftFiles.class,
    VersionRequired.class
  })
  ResponseEntity<RefusedFile> refused(RuntimeException refused) {
    Refusal refusal = (Refusal) refused;
    return ResponseEntity.status(refusal.kind().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(new RefusedFile(refusal.code(), refusal.getMessage()));
  }
}
