package org.orgo.studio.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.platform.Versions;
import org.orgo.platform.http.Tagged;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.studio.api.DraftViews.DraftSummary;
import org.orgo.studio.api.DraftViews.DraftView;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftChecks;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.drafts.DraftStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/drafts")
class DraftsController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final DraftDesk desk;
  private final DraftChecks checks;
  private final DraftViews views;

  DraftsController(DraftDesk desk, DraftChecks checks, DraftViews views) {
    this.desk = desk;
    this.checks = checks;
    this.views = views;
  }

  /**
   * @param title what it changes
   */
  record NewDraftBody(String title) {}

  /**
   * @param version the one that was looked at, unless {@code If-Match} says it
   */
  record DraftChangeBody(String title, Integer version) {}

  /** Begins a draft. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DraftView> createDraft(@RequestBody NewDraftBody body) {
    Draft draft = desk.create(body.title());
    return ResponseEntity.created(URI.create("/api/v3/drafts/" + draft.draftId()))
        .eTag(tag(draft))
        .body(views.of(draft));
  }

  /** Lists the drafts of the organization, newest first. */
  @GetMapping
  Page<DraftSummary> listDrafts(
      @RequestParam(required = false) DraftStatus status,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return desk.list(status, PageRequest.of(limit, cursor)).map(DraftSummary::of);
  }

  /** Shows a draft with the files in it. */
  @GetMapping("/{id}")
  ResponseEntity<DraftView> getDraft(@PathVariable UUID id) {
    return answer(desk.get(new DraftId(id)));
  }

  /** Renames a draft. */
  @PatchMapping("/{id}")
  ResponseEntity<DraftView> changeDraft(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody DraftChangeBody body) {
    DraftId draft = desk.get(new DraftId(id)).draftId();
    Integer expected = Versions.required(ifMatch, body.version());
    return answer(desk.rename(draft, body.title(), expected));
  }

  /** Discards a draft; what is live stays as it is. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardDraft(@PathVariable UUID id) {
    desk.discard(new DraftId(id));
  }

  /** Fetches a file of a draft. */
  @Tagged
  @GetMapping(path = "/{id}/files/{file}", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<byte[]> getDraftFile(@PathVariable UUID id, @PathVariable String file) {
    Draft draft = desk.get(new DraftId(id));
    return ResponseEntity.ok()
        .contentType(TEXT)
        .eTag(tag(draft))
        .body(desk.content(draft.draftId(), file));
  }

  /** Saves a file of a draft as it is sent, whatever is wrong with it. */
  @PutMapping("/{id}/files/{file}")
  ResponseEntity<DraftView> putDraftFile(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody(required = false) byte[] content) {
    DraftId draft = desk.get(new DraftId(id)).draftId();
    byte[] saved = content == null ? new byte[0] : content;
    return answer(desk.put(draft, file, saved, Versions.required(ifMatch, null)));
  }

  /** Takes a file out of a draft. */
  @DeleteMapping("/{id}/files/{file}")
  ResponseEntity<DraftView> removeDraftFile(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    DraftId draft = desk.get(new DraftId(id)).draftId();
    return answer(desk.remove(draft, file, Versions.expected(ifMatch, null)));
  }

  /** Lists what a deployment of the draft would be refused for, all on one page. */
  @GetMapping("/{id}/findings")
  Page<Finding> listDraftFindings(@PathVariable UUID id) {
    return new Page<>(checks.findings(new DraftId(id)), null);
  }

  private ResponseEntity<DraftView> answer(Draft draft) {
    return ResponseEntity.ok().eTag(tag(draft)).body(views.of(draft));
  }

  private static String tag(Draft draft) {
    return "\"" + draft.version() + "\"";
  }
}
