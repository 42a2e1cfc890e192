package org.orgo.studio.web.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.orgo.people.login.PagePolicy;
import org.orgo.studio.drafts.DraftChangedMeanwhile;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The editor, and the same as a form for those without script. */
@Controller
class EditorController {

  /** Editors place what they draw by style attributes; scripts stay from here, without eval. */
  private static final String EDITORS =
      PagePolicy.DEFAULT + "; style-src-attr 'unsafe-inline'; font-src 'self' data:";

  private final EditorPages pages;
  private final DraftDesk drafts;

  EditorController(EditorPages pages, DraftDesk drafts) {
    this.pages = pages;
    this.drafts = drafts;
  }

  @Bean
  static PagePolicy editorsPlaceWhatTheyDraw() {
    return new PagePolicy("/studio/drafts/{id}/files/{file}", EDITORS);
  }

  @Bean
  static PagePolicy proposalsDrawWhatChanged() {
    return new PagePolicy("/studio/proposals/{id}", EDITORS);
  }

  /**
   * @param as {@code text} to see the file as it is written
   */
  @GetMapping("/studio/drafts/{id}/files/{file}")
  ModelAndView edit(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "as", required = false) String as,
      HttpServletRequest request) {
    EditorPage page = pages.saved(new DraftId(id), file, null, "text".equals(as), request);
    return Pages.show("editor", page);
  }

  /**
   * @param intent {@code check} to look only
   */
  @PostMapping("/studio/drafts/{id}/files/{file}")
  ModelAndView save(
      @PathVariable("id") UUID id,
      @PathVariable("file") String file,
      @RequestParam(name = "content", defaultValue = "") String typed,
      @RequestParam(name = "version", required = false) Integer version,
      @RequestParam(name = "intent", defaultValue = "save") String intent,
      HttpServletRequest request) {
    DraftId draft = drafts.get(new DraftId(id)).draftId();
    // a browser sends every line end of a form as two characters
    byte[] content = typed.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    if (intent.equals("check")) {
      return Pages.show("editor", pages.typed(draft, file, content, "checked", request));
    }
    try {
      drafts.put(draft, file, content, version);
    } catch (DraftChangedMeanwhile changed) {
      EditorPage page = pages.typed(draft, file, content, "conflict", request);
      return Pages.show("editor", page, HttpStatus.CONFLICT);
    }
    return Pages.show("editor", pages.saved(draft, file, "saved", true, request));
  }
}
