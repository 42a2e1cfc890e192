package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.orgo.platform.paging.Cursor;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.releases.Releases;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The definitions there are, and each with its versions. */
@Controller
class StudioController {

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final StudioPages pages;
  private final DefinitionCatalog catalog;
  private final DraftDesk drafts;
  private final Releases releases;
  private final Layouts layouts;

  StudioController(
      StudioPages pages,
      DefinitionCatalog catalog,
      DraftDesk drafts,
      Releases releases,
      Layouts layouts) {
    this.pages = pages;
    this.catalog = catalog;
    this.drafts = drafts;
    this.releases = releases;
    this.layouts = layouts;
  }

  @GetMapping("/studio")
  ModelAndView studio(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    return Pages.show("studio", pages.of(cursor, request));
  }

  @GetMapping("/studio/definitions/{file}")
  ModelAndView definition(
      @PathVariable("file") String file,
      @RequestParam(name = "version", required = false) String version,
      HttpServletRequest request) {
    return Pages.show("definition", pages.definition(file, version, request));
  }

  @GetMapping("/studio/definitions/{file}/source")
  ResponseEntity<byte[]> source(
      @PathVariable("file") String file,
      @RequestParam(name = "version", required = false) String version) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .body(catalog.source(catalog.version(file, version)));
  }

  @PostMapping("/studio/definitions/{file}/back-to-shared")
  ModelAndView backToShared(
      @PathVariable("file") String file, HttpServletRequest request, RedirectAttributes redirect) {
    releases.backToShared(file);
    Flashes.success(redirect, layouts.texts(request).get("studio.is_shared"));
    return new ModelAndView(Pages.seeOther("/studio/definitions/" + file));
  }

  /** Begins a change of the live version. */
  @PostMapping("/studio/definitions/{file}/drafts")
  ModelAndView change(@PathVariable("file") String file, HttpServletRequest request) {
    String title = layouts.texts(request).get("studio.change_of", catalog.get(file).title());
    Draft draft = drafts.createFrom(title, file);
    return new ModelAndView(
        Pages.seeOther("/studio/drafts/%s/files/%s".formatted(draft.draftId(), file)));
  }
}
