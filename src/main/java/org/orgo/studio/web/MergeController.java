package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.Refusal;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.merge.MergeSide;
import org.orgo.studio.merge.desk.DecidedMerge;
import org.orgo.studio.merge.desk.MergeDesk;
import org.orgo.studio.merge.desk.SharedUpdates;
import org.orgo.studio.releases.DefinitionMovedOn;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Merges a shared version that moved on into the own one. */
@Controller
class MergeController {

  private final MergeDesk desk;
  private final SharedUpdates updates;
  private final DefinitionCatalog catalog;
  private final Layouts layouts;

  MergeController(
      MergeDesk desk, SharedUpdates updates, DefinitionCatalog catalog, Layouts layouts) {
    this.desk = desk;
    this.updates = updates;
    this.catalog = catalog;
    this.layouts = layouts;
  }

  @GetMapping("/studio/definitions/{file}/merge")
  ModelAndView show(@PathVariable("file") String file, HttpServletRequest request) {
    if (updates.of(catalog.get(file)).isEmpty()) {
      return new ModelAndView(Pages.seeOther("/studio/definitions/" + file));
    }
    return Pages.show("definition-merge", page(file, null, Map.of(), request));
  }

  @PostMapping("/studio/definitions/{file}/merge")
  ModelAndView merge(
      @PathVariable("file") String file,
      @RequestParam(name = "own", required = false) String own,
      @RequestParam(name = "shared", required = false) String shared,
      HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    String title = texts.get("studio.merge.of", catalog.get(file).title());
    try {
      Draft draft = desk.draft(file, new DecidedMerge(title, choices(request), own, shared));
      return new ModelAndView(Pages.seeOther("/studio/drafts/" + draft.draftId()));
    } catch (InvalidRequest | DefinitionMovedOn refused) {
      Refusal refusal = (Refusal) refused;
      String said =
          refused instanceof InvalidRequest
              ? texts.get("studio.merge.undecided")
              : texts.get("studio.refused." + refusal.code());
      return Pages.show(
          "definition-merge",
          page(file, said, choices(request), request),
          HttpStatus.valueOf(refusal.kind().status()));
    }
  }

  private MergePage page(
      String file, String refused, Map<String, MergeSide> chosen, HttpServletRequest request) {
    return new MergePage(layouts.of(request, "studio"), desk.look(file), refused, chosen);
  }

  /** What is neither side's is no choice. */
  private static Map<String, MergeSide> choices(HttpServletRequest request) {
    Map<String, MergeSide> choices = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) ->
                Arrays.stream(MergeSide.values())
                    .filter(side -> name.startsWith(MergePage.CHOICE))
                    .filter(side -> side.name().equals(values[0]))
                    .forEach(side -> choices.put(name.substring(MergePage.CHOICE.length()), side)));
    return choices;
  }
}
