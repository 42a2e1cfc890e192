package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.administration.PersonAdministration;
import org.orgo.people.persons.merging.MergePreview;
import org.orgo.people.persons.merging.MergedRows;
import org.orgo.people.persons.merging.PersonMerge;
import org.orgo.people.persons.merging.PersonMergeId;
import org.orgo.people.persons.merging.PersonMerging;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merging a person into the one of the path, and taking that back. */
@RestController
@RequestMapping("/api/v3")
class PersonMergesController {

  private final PersonMerging merging;
  private final PersonAdministration persons;

  PersonMergesController(PersonMerging merging, PersonAdministration persons) {
    this.merging = merging;
    this.persons = persons;
  }

  /** Who is merged; the person of the path stays. */
  record PersonMergeBody(@NotNull UUID mergedPersonId) {}

  /**
   * @param movesAccount whether the person that stays gets the account of the other
   */
  record MergePreviewView(
      UUID keptPersonId, UUID mergedPersonId, boolean movesAccount, List<MergedRows> tables) {

    static MergePreviewView of(MergePreview preview) {
      return new MergePreviewView(
          preview.keptPersonId().value(),
          preview.mergedPersonId().value(),
          preview.movesAccount(),
          preview.tables());
    }
  }

  /**
   * @param undoneAt absent while it stands
   */
  record PersonMergeView(
      UUID mergeId,
      UUID keptPersonId,
      UUID mergedPersonId,
      UUID mergedBy,
      Instant mergedAt,
      @Nullable UUID undoneBy,
      @Nullable Instant undoneAt) {

    static PersonMergeView of(PersonMerge merge) {
      return new PersonMergeView(
          merge.mergeId().value(),
          merge.keptPersonId().value(),
          merge.mergedPersonId().value(),
          merge.mergedBy().value(),
          merge.mergedAt(),
          merge.undoneBy() == null ? null : merge.undoneBy().value(),
          merge.undoneAt());
    }
  }

  /** All merges of one person; not paged. */
  record PersonMergeList(List<PersonMergeView> items, @Nullable String nextCursor) {}

  /** Lists the merges in which a person stayed or was merged, newest first. */
  @GetMapping("/persons/{id}/merges")
  PersonMergeList listPersonMerges(@PathVariable("id") UUID id) {
    PersonId person = persons.get(new PersonId(id)).personId();
    return new PersonMergeList(merging.of(person).stream().map(PersonMergeView::of).toList(), null);
  }

  /**
   * Says what a merge would move, and changes nothing; ANONYMISED work stays and is not counted.
   */
  @PostMapping("/persons/{id}/merges/preview")
  MergePreviewView previewPersonMerge(
      @PathVariable("id") UUID id, @RequestBody @Valid PersonMergeBody body) {
    PersonId kept = persons.get(new PersonId(id)).personId();
    return MergePreviewView.of(merging.preview(kept, new PersonId(body.mergedPersonId())));
  }

  /** Merges another person into this one. */
  @PostMapping("/persons/{id}/merges")
  @ResponseStatus(HttpStatus.CREATED)
  PersonMergeView mergePersons(
      @PathVariable("id") UUID id, @RequestBody @Valid PersonMergeBody body) {
    PersonId kept = persons.get(new PersonId(id)).personId();
    return PersonMergeView.of(merging.merge(kept, new PersonId(body.mergedPersonId())));
  }

  /** Undoes a merge, within 90 days. */
  @PostMapping("/person-merges/{id}/undo")
  PersonMergeView undoPersonMerge(@PathVariable("id") UUID id) {
    return PersonMergeView.of(merging.undo(new PersonMergeId(id)));
  }
}
