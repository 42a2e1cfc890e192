package org.orgo.studio.api;

import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.api.DraftViews.DraftView;
import org.orgo.studio.archive.DefinitionArchive;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/definitions/archive")
class DefinitionArchiveController {

  private static final String ZIP = "application/zip";

  private final DefinitionArchive archive;
  private final DraftViews views;

  DefinitionArchiveController(DefinitionArchive archive, DraftViews views) {
    this.archive = archive;
    this.views = views;
  }

  /**
   * Fetches the definitions that are live as a folder, packed as a zip.
   *
   * @param origin by default those of both origins
   */
  @GetMapping(produces = ZIP)
  ResponseEntity<byte[]> getDefinitionArchive(
      @RequestParam(required = false) DefinitionOrigin origin) {
    ContentDisposition saved =
        ContentDisposition.attachment().filename("orgo-definitions.zip").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .body(archive.pack(origin));
  }

  /**
   * Takes what of a zip differs from what is live into a new draft.
   *
   * @param title what it changes
   */
  @PutMapping(consumes = ZIP)
  DraftView putDefinitionArchive(
      @RequestParam(defaultValue = "Import of a folder") String title, @RequestBody byte[] zip) {
    return views.of(archive.takeIn(title, zip));
  }
}
