package org.orgo.studio.api;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.studio.DefinitionVersion;
import org.orgo.studio.api.DraftViews.DraftView;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.merge.MergeConflict;
import org.orgo.studio.merge.MergeSide;
import org.orgo.studio.merge.desk.DecidedMerge;
import org.orgo.studio.merge.desk.DefinitionMerge;
import org.orgo.studio.merge.desk.DefinitionMerge.MergeChange;
import org.orgo.studio.merge.desk.MergeDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/definitions/{file}/merge")
class DefinitionMergeController {

  private final MergeDesk desk;
  private final DraftViews views;

  DefinitionMergeController(MergeDesk desk, DraftViews views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * @param own the live version
   * @param base the shared version that it was made from
   * @param baseKnown false when that is not recorded, and is the one that held at that time
   * @param shared the newest shared version
   * @param items what either side changed
   * @param conflicts what both did, each in its way
   */
  record MergeView(
      String file,
      DefinitionVersion own,
      DefinitionVersion base,
      boolean baseKnown,
      DefinitionVersion shared,
      List<MergeChange> items,
      List<MergeConflict> conflicts) {

    static MergeView of(DefinitionMerge merge) {
      return new MergeView(
          merge.update().file(),
          merge.update().own(),
          merge.update().base(),
          merge.update().baseKnown(),
          merge.update().shared(),
          merge.items(),
          merge.conflicts());
    }
  }

  /**
   * @param choices a side for each conflict, by its id
   * @param title of the draft; absent for one that is made of the file's name
   * @param own the name of the own version that was looked at, if it is to be that
   * @param shared likewise of the shared version
   */
  record MergeBody(
      Map<String, MergeSide> choices,
      @Nullable String title,
      @Nullable String own,
      @Nullable String shared) {}

  /** Shows what changed in the shared version and in the own one, and what both changed. */
  @GetMapping
  MergeView getDefinitionMerge(@PathVariable String file) {
    return MergeView.of(desk.look(file));
  }

  /** Begins a draft in which the shared version is merged into the own one. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DraftView> mergeDefinition(
      @PathVariable String file, @RequestBody MergeBody body) {
    Map<String, MergeSide> choices =
        new HashMap<>(Objects.requireNonNullElse(body.choices(), Map.of()));
    if (choices.containsValue(null)) {
      throw new InvalidRequest(FieldError.of("choices", "names a conflict without a side"));
    }
    String title = Objects.requireNonNullElse(body.title(), "Merge of " + file);
    Draft draft = desk.draft(file, new DecidedMerge(title, choices, body.own(), body.shared()));
    return ResponseEntity.created(URI.create("/api/v3/drafts/" + draft.draftId()))
        .eTag("\"" + draft.version() + "\"")
        .body(views.of(draft));
  }
}
